import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { SelectionCount } from '../selections/SelectionCount.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import { actionLoader } from './actionLoader.ts';
import { mayApprove } from './approval/mayApprove.ts';
import { countWaiting, listWaiting } from './loggedOn/listWaiting.ts';
import { runLoader } from './runLoader.ts';
import { Run } from './schema/Run.ts';
import { WaitingConnection } from './schema/WaitingUser.ts';
import { upcomingCount } from './upcomingCount.ts';

/** What is known of a run that is not applied at once: for whom or what it waits. */
@Resolver(() => Run)
export class PendingFieldsResolver {
  @FieldResolver(() => WaitingConnection, {
    description: 'For whom it waits until they log off; only of a run that is PARTLY_WAITING.',
  })
  waiting(
    @Root() { id, row: { status } }: Run,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asked = keyset(page, ['uuid']);
    if (status !== 'PARTLY_WAITING') return { ...pageOf([], asked, String, String), totalCount: 0 };
    return context.inSite(async (em) => ({
      ...(await listWaiting(em, id, asked)),
      totalCount: asksFor(info, 'totalCount') ? await countWaiting(em, id) : 0,
    }));
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run that waits for those who were logged on (onLoggedOn: WAIT); null without one.',
  })
  async waitingRun(@Root() { row: run }: Run, @Ctx() context: Context) {
    if (run.on_logged_on !== 'WAIT') return null;
    const [child] = await context.inSite((em) =>
      rows<{ id: string }>(
        em,
        sql`select id from runs where parent_id = ${run.id} and selection ->> 'waitingOf' = ${run.id}::text`,
      ),
    );
    return child ? runLoader(context).load(child.id) : null;
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The recurring run that has begun this one, or the run whose logged-on users it waits for.',
  })
  parent(@Root() { row: run }: Run, @Ctx() context: Context) {
    return run.parent_id ? runLoader(context).load(run.parent_id) : null;
  }

  @FieldResolver(() => SelectionCount, {
    nullable: true,
    description:
      'Whom a scheduled run would be about if it began now, as far as the caller may see them; null for other runs.',
  })
  async upcoming(@Root() { row: run }: Run, @Ctx() context: Context): Promise<SelectionCount | null> {
    if (run.status !== 'SCHEDULED' || !context.actor.permissions.has('users.read')) return null;
    const selection = run.selection as UserSelection;
    if (selection.savedSelection && run.actor_id !== context.actor.userId) return null;
    return upcomingCount(context, selection);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits for an approval that the caller may give.' })
  async canApprove(@Root() { row: run }: Run, @Ctx() context: Context) {
    if (run.status !== 'WAITING_FOR_APPROVAL') return false;
    return mayApprove(context.actor, run, await actionLoader(context).load(run));
  }
}
