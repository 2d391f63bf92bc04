import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { runLoader } from '../runs/runLoader.ts';
import { Run } from '../runs/schema/Run.ts';
import { type ListedChange, listChanges } from './listChanges.ts';
import { Change, ChangeConnection, ChangeFilter } from './schema/Change.ts';

@Resolver(() => Change)
export class ChangeResolver {
  @Authorized('changes.read')
  @Query(() => ChangeConnection, {
    description: 'The change log: every change to an account since it was created, the newest first.',
  })
  changes(
    @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: ChangeFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ) {
    return context.inSite((em) => listChanges(em, context.actor, filter, keyset(page, 1)));
  }

  @FieldResolver(() => Run, { nullable: true })
  run(@Root() { runId }: ListedChange, @Ctx() context: Context) {
    return runLoader(context).load(runId);
  }
}
