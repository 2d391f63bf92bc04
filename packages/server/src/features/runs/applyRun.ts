import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { retryingDeadlocks } from '../../platform/database/retryingDeadlocks.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type Actor, may } from '../roles/Actor.ts';

import { actionOf } from './actions.ts';
import type { BulkAction, InputError } from './BulkAction.ts';
import { fieldsIn } from './differences/fieldsIn.ts';
import { makeDifferences } from './differences/makeDifferences.ts';
import { goneReferences } from './goneReferences.ts';
import { judgeGuard } from './guard.ts';
import { claimRun, type RunRow } from './loadRun.ts';
import { loadRunActor } from './loadRunActor.ts';
import { limitWaiting, lockSiteAndPools } from './locks.ts';
import { makeWaitingRun } from './loggedOn/makeWaitingRun.ts';
import { offLeaves } from './offLeaves.ts';
import { type Progress, RunCancelled } from './progress.ts';
import { refuseKept } from './refuseKept.ts';
import { refuseOffLeaves } from './refuseOffLeaves.ts';
import { movesSeats, refuseSeatless } from './refuseSeatless.ts';
import { refuseTargets } from './refuseTargets.ts';
import { RunRefused } from './runProblems.ts';
import { tellScheduledRunEnded } from './schedule/scheduledRunEnded.ts';
import { hiddenTargets, selectTargets } from './selectTargets.ts';
import { settleProblem } from './settleProblem.ts';
import { staleTargets } from './staleTargets.ts';
import { enterState } from './states.ts';
import { allTargets, lockTargets, makeTargets } from './targets.ts';
import { writeSlices } from './writeSlices.ts';

/**
 * Applies a run in one transaction (B3): after a crash at any point it is wholly there or not at all, and its
 * state says which. Safe to run twice; a run that another process works on is left to it.
 */
export async function applyRun(
  em: EntityManager,
  siteId: string,
  runId: string,
  progress?: Progress,
): Promise<void> {
  try {
    await retryingDeadlocks(() => inSite(em, siteId, (tx) => apply(tx, runId, progress)));
  } catch (problem) {
    await settleProblem(em, siteId, runId, problem);
    if (!(problem instanceof RunCancelled || problem instanceof RunRefused)) throw problem;
  }
}

async function apply(em: EntityManager, runId: string, progress?: Progress): Promise<void> {
  const run = await claimRun(em, runId);
  if (run?.status !== 'RUNNING') return;
  const action = await actionOf(em, run);
  await limitWaiting(em, progress !== undefined);
  await lockSiteAndPools(em, run.site_id, action.touches?.(run.input as never) ?? action.writes);
  // Under the lock, so that a run that took rights away meanwhile counts.
  const actor = await loadRunActor(em, run);
  if (!actor || !may(actor, action.permission)) throw new RunRefused('FORBIDDEN');
  if (run.undo_of) await lockUndone(em, run.undo_of);
  // Keeps what is assigned from being deleted until the run has ended; what a plan lacks is refused user by user.
  const invalid = (await action.validate?.(em, actor, run.input as never)) ?? [];
  if (invalid.length > 0) refuseInvalid(run, action, invalid);
  await action.begins?.(em, actor, run.id, run.input as never);
  const selected = run.planned_at
    ? await takePlan(em, run, actor, action)
    : await takeSelection(em, run, actor, action);
  await refuseKept(em, run, actor, action);
  const takes = run.planned_at ? movesSeats(action) : action.takesSeats?.(run.input as never);
  if (takes) await refuseSeatless(em, run);
  if (run.on_refusal === 'ABORT' && (await anyStops(em, run))) {
    await finish(em, run, selected, 0, new RunRefused('REFUSED'));
    await action.abandoned?.(em, run.id);
    return;
  }
  const changed = await writeSlices(em, run, action, progress);
  await finish(em, run, selected, changed);
  await action.applied?.(em, run.id, run.input as never);
}

/** What is about the structure itself holds for a plan too: no user of it could be refused for that. */
function refuseInvalid(run: RunRow, { holders }: BulkAction<never>, invalid: readonly InputError[]): void {
  if (!run.planned_at) throw new RunRefused('REFERENCE_GONE');
  if (holders) throw new RunRefused('REFUSED', invalid.map(({ message }) => message).join(' '));
}

/** Of two runs that undo the same one, the second finds it undone. */
async function lockUndone(em: EntityManager, runId: string): Promise<void> {
  const { status } = await row<{ status: string }>(
    em,
    sql`select status from runs where id = ${runId} for no key update`,
  );
  if (status !== 'APPLIED') throw new RunRefused('ALREADY_UNDONE');
}

/** A plan is applied to exactly those of its users whom nothing has touched since. */
async function takePlan(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<never>,
): Promise<number> {
  await makeTargets(em, sql`select distinct ordinal, user_id from run_differences where run_id = ${run.id}`);
  await lockTargets(em);
  const differences = sql`(select * from run_differences where run_id = ${run.id})`;
  const fields = await fieldsIn(em, differences, action.writes);
  const again = [
    ...hiddenTargets(actor, action.permission),
    staleTargets(run, action.reads),
    ...goneReferences(run.id, fields),
    ...(await offLeaves(em, { action, differences, hold: true })),
  ];
  await refuseTargets(em, run, actor, action, again, fields);
  const planned = sql`
    select d.ordinal, d.user_id, d.field, d.before, d.after
    from run_differences d join targets t on t.user_id = d.user_id where d.run_id = ${run.id}`;
  const context = { actor, input: run.input as never, targets: allTargets };
  await makeDifferences(em, action.planned?.(context, planned) ?? planned);
  return run.selected ?? 0;
}

/** B8: what has come to affect more users than were confirmed when it was scheduled is not done unseen. */
async function refuseGrown(em: EntityManager, run: RunRow): Promise<void> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(distinct user_id)::int as count from differences`,
  );
  const { guarded } = await judgeGuard(em, { siteId: run.site_id, count });
  if (guarded && count > (run.confirmed_count ?? 0)) throw new RunRefused('COUNT_GREW');
}

async function takeSelection(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<never>,
): Promise<number> {
  const selected = await selectTargets(em, run, actor, action);
  await lockTargets(em);
  const input = run.input as never;
  await refuseTargets(em, run, actor, action, run.undo_of ? hiddenTargets(actor, action.permission) : []);
  await makeDifferences(em, action.differences({ actor, input, targets: allTargets }));
  await refuseOffLeaves(em, run, action, true);
  if (run.scheduled_at && !run.undo_of && action.removes?.(input)) await refuseGrown(em, run);
  return selected;
}

/** Who is to wait for the log-off is no reason to stop. */
async function anyStops(em: EntityManager, run: RunRow): Promise<boolean> {
  const { stops } = await row<{ stops: boolean }>(
    em,
    sql`select exists (select from run_refusals where run_id = ${run.id}
          and not (code = 'LOGGED_ON' and ${run.on_logged_on} = 'WAIT')) as stops`,
  );
  return stops;
}

async function countRefused(em: EntityManager, runId: string): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(distinct r.user_id)::int as count from run_refusals r
        where r.run_id = ${runId} and (r.field is null or not exists (
          select from changes c where c.run_id = r.run_id and c.user_id = r.user_id))`,
  );
  return count;
}

async function finish(
  em: EntityManager,
  run: RunRow,
  selected: number,
  changed: number,
  problem?: RunRefused,
) {
  const refused = await countRefused(em, run.id);
  await enterState(em, run.id, problem ? 'FAILED' : 'APPLIED', [
    sql`selected = ${selected}`,
    sql`changed = ${changed}`,
    sql`refused = ${refused}`,
    sql`unchanged = ${selected - changed - refused}`,
    sql`fields = (select array_agg(field order by field) from (select distinct field from differences) d)`,
    sql`applied_at = ${problem ? null : new Date()}::timestamptz`,
    sql`ended_at = now()`,
    sql`error_code = ${problem?.code ?? null}`,
    sql`error_message = ${problem?.message ?? null}`,
    sql`error_saying = ${problem?.saying ? JSON.stringify(problem.saying) : null}::jsonb`,
  ]);
  if (run.undo_of && !problem) {
    await enterState(em, run.undo_of, 'UNDONE', [sql`undone_by = ${run.id}::uuid`]);
  }
  if (run.on_logged_on === 'WAIT' && !problem) await makeWaitingRun(em, run.id);
  if (run.scheduled_at) await tellScheduledRunEnded(em, run.id);
  await rows(em, sql`delete from run_targets where run_id = ${run.id}`);
}
