import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../features/roles/Context.ts';
import { badInput } from '../platform/errors.ts';
import { Node } from '../platform/graphql/Node.ts';
import { requestedFields } from '../platform/graphql/requestedFields.ts';
import type { FoundNode } from './NodeLoader.ts';
import { nodeLoaders } from './nodeLoaders.ts';

const MOST = 200;

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: 'Any record by its id; null where there is none that the caller may see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id of the record.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await findNodes(context, [id], info)).get(id) ?? null;
  }

  @Authorized()
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Records by their ids, in the order of these; null for each that the caller may not see.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'The ids; at most 200.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > MOST) {
      const message = `${ids.length} ids were given; the limit is ${MOST}.`;
      throw badInput([{ path: ['ids'], code: 'INVALID', message }]);
    }
    const found = await findNodes(context, ids, info);
    return ids.map((id) => found.get(id) ?? null);
  }
}

async function findNodes(context: Context, ids: readonly string[], info: GraphQLResolveInfo) {
  const requested = requestedFields(info);
  const found = new Map<string, FoundNode>();
  for (const load of nodeLoaders) {
    const left = [...new Set(ids)].filter((id) => !found.has(id));
    if (left.length === 0) break;
    for (const node of await load(context, left, requested)) found.set(node.id, node);
  }
  return found;
}
