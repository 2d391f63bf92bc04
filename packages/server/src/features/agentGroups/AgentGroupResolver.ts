import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { countNamed, listNamed } from '../../platform/database/listNamed.ts';
import { sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { connectionOf, totalCountText } from '../../platform/graphql/Connection.ts';
import { NamedArguments } from '../../platform/graphql/NamedArguments.ts';
import type { Context } from '../roles/Context.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { AgentGroup } from './AgentGroup.ts';

const table = sql`agent_groups`;
const members = { table: sql`user_agent_groups`, column: sql`agent_group_id` };

@ObjectType({ description: 'A page of agent groups.' })
export class AgentGroupConnection extends connectionOf(AgentGroup, 'AgentGroup') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@Resolver(() => AgentGroup)
export class AgentGroupResolver {
  @Authorized()
  @Query(() => AgentGroupConnection, { description: 'The agent groups of the site, sorted by name.' })
  agentGroups(
    @Args(() => NamedArguments) page: NamedArguments,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgentGroupConnection> {
    return inSite(async (em) => ({
      ...(await listNamed<AgentGroup>(em, table, actor.siteId, page)),
      totalCount: asksFor(info, 'totalCount') ? await countNamed(em, table, actor.siteId, page.search) : 0,
    }));
  }

  @FieldResolver(() => Int, { description: 'How many users have it, deleted ones left out.' })
  userCount(@Root() { id }: AgentGroup, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }
}
