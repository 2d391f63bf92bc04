import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { runLoader } from '../runs/runLoader.ts';
import { Run } from '../runs/schema/Run.ts';
import { chainHead } from './chain/chainHead.ts';
import { countChanges } from './countChanges.ts';
import { type ListedChange, listChanges } from './listChanges.ts';
import { ChainHead } from './schema/ChainHead.ts';
import { Change, ChangeConnection, ChangeFilter } from './schema/Change.ts';

@Resolver(() => Change)
export class ChangeResolver {
  @Authorized('changes.read')
  @Query(() => ChangeConnection, {
    description:
      'The change log: every change to an account since it was created, the newest first; for those who may see the whole site also the changes of the site itself.',
  })
  changes(
    @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: ChangeFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const counts = asksFor(info, 'totalCount') || asksFor(info, 'totalCountIsExact');
    return inSite(async (em) => {
      const list = await listChanges(em, actor, filter ?? {}, keyset(page, ['bigint']));
      const { count, isExact } = counts
        ? await countChanges(em, actor, filter ?? {})
        : { count: 0, isExact: true };
      return { ...list, totalCount: count, totalCountIsExact: isExact };
    });
  }

  @Authorized('changes.read')
  @Query(() => ChainHead, {
    nullable: true,
    description:
      'The newest link of the site’s hash chain over the change log; null while there is none. Kept elsewhere, it proves later that nothing before it was changed or cut off.',
  })
  changeLogHead(@Ctx() { actor, inSite }: Context): Promise<ChainHead | null> {
    return inSite((em) => chainHead(em, actor.siteId));
  }

  @FieldResolver(() => Run, { nullable: true })
  run(@Root() { runId }: ListedChange, @Ctx() context: Context) {
    return runLoader(context).load(runId);
  }
}
