import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { retryingDeadlocks } from '../../platform/database/retryingDeadlocks.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type Actor, may } from '../roles/Actor.ts';

import { actionOf } from './actions.ts';
import type { BulkAction } from './BulkAction.ts';
import { differencesBetween, makeDifferences } from './differences/makeDifferences.ts';
import { goneReferences } from './goneReferences.ts';
import { claimRun, type RunRow } from './loadRun.ts';
import { loadRunActor } from './loadRunActor.ts';
import { limitWaiting, lockSiteAndPools } from './locks.ts';
import { type Progress, RunCancelled } from './progress.ts';
import { movesSeats, refuseSeatless } from './refuseSeatless.ts';
import { refuseTargets } from './refuseTargets.ts';
import { RunRefused } from './runProblems.ts';
import { hiddenTargets, selectTargets } from './selectTargets.ts';
import { settleProblem } from './settleProblem.ts';
import { slicesOf } from './slices.ts';
import { staleTargets } from './staleTargets.ts';
import { enterState } from './states.ts';
import { allTargets, lockTargets, makeTargets } from './targets.ts';
import { writeDifferences } from './writers/writeDifferences.ts';

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
  const actor = await loadRunActor(em, run);
  if (!actor || !may(actor, action.permission)) throw new RunRefused('FORBIDDEN');
  await limitWaiting(em, progress !== undefined);
  await lockSiteAndPools(em, run.site_id, action.writes);
  if (run.undo_of) await lockUndone(em, run.undo_of);
  // Keeps what is assigned from being deleted until the run has ended; what a plan lacks is refused user by user.
  const invalid = (await action.validate?.(em, actor, run.input as never)) ?? [];
  if (invalid.length > 0 && !run.planned_at) throw new RunRefused('REFERENCE_GONE');
  const selected = run.planned_at
    ? await takePlan(em, run, actor, action)
    : await takeSelection(em, run, actor, action);
  if (run.planned_at ? movesSeats(action) : action.takesSeats) await refuseSeatless(em, run);
  if (run.on_refusal === 'ABORT' && (await countRefused(em, run.id)) > 0) {
    await finish(em, run, selected, 0, new RunRefused('REFUSED'));
    return;
  }
  const changed = await write(em, run, action, progress);
  await finish(em, run, selected, changed);
  await action.applied?.(em, run.id);
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
  const again = [
    ...hiddenTargets(actor, action.permission),
    staleTargets(run, action.reads),
    ...goneReferences(run.id, action.writes),
  ];
  await refuseTargets(em, run.id, actor, action, run.input as never, again);
  await makeDifferences(
    em,
    sql`select d.* from run_differences d join targets t on t.user_id = d.user_id where d.run_id = ${run.id}`,
  );
  return run.selected ?? 0;
}

async function takeSelection(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<never>,
): Promise<number> {
  const selected = await selectTargets(em, run, actor, action.permission);
  await lockTargets(em);
  const input = run.input as never;
  await refuseTargets(
    em,
    run.id,
    actor,
    action,
    input,
    run.undo_of ? hiddenTargets(actor, action.permission) : [],
  );
  await makeDifferences(em, action.differences({ actor, input, targets: allTargets }));
  return selected;
}

async function write(
  em: EntityManager,
  run: RunRow,
  action: BulkAction<never>,
  progress?: Progress,
): Promise<number> {
  let changed = 0;
  for (const { first, last, done, total } of await slicesOf(em)) {
    const slice = writeDifferences(run.site_id, run.id, action.writes, differencesBetween(first, last));
    changed += (await row<{ users: number }>(em, slice)).users;
    await progress?.report(done, total);
  }
  return changed;
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
    sql`fields = (select array_agg(distinct field order by field) from differences)`,
    sql`applied_at = ${problem ? null : new Date()}::timestamptz`,
    sql`ended_at = now()`,
    sql`error_code = ${problem?.code ?? null}`,
    sql`error_message = ${problem?.message ?? null}`,
  ]);
  if (run.undo_of && !problem) {
    await enterState(em, run.undo_of, 'UNDONE', [sql`undone_by = ${run.id}::uuid`]);
  }
  await rows(em, sql`delete from run_targets where run_id = ${run.id}`);
}
