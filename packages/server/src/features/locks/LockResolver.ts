import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { AccountLockConnection, AccountLockFilter } from './AccountLock.ts';
import { countLocks, listLocks } from './listLocks.ts';

@Resolver()
export class LockResolver {
  @Authorized('accounts.lock')
  @Query(() => AccountLockConnection, {
    description:
      'The locked accounts that the caller may unlock, with the reason, the last locked first. bulkUnlock opens them.',
  })
  accountLocks(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => AccountLockFilter, { nullable: true, description: 'Which of them; absent: all.' })
    filter: AccountLockFilter | null,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return inSite(async (em) => ({
      ...(await listLocks(em, actor, filter, keyset(page, ['time', 'uuid']))),
      totalCount: asksFor(info, 'totalCount') ? await countLocks(em, actor, filter) : 0,
    }));
  }
}
