import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { retryingDeadlocks } from '../../../platform/database/retryingDeadlocks.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { may } from '../../roles/Actor.ts';
import { actionOf } from '../actions.ts';
import { makeDifferences } from '../differences/makeDifferences.ts';
import { claimRun, type RunRow } from '../loadRun.ts';
import { loadRunActor } from '../loadRunActor.ts';
import { limitWaiting, lockSiteAndPools } from '../locks.ts';
import { refuseKept } from '../refuseKept.ts';
import { refuseSeatless } from '../refuseSeatless.ts';
import { refuseTargets } from '../refuseTargets.ts';
import { RunRefused } from '../runProblems.ts';
import { hiddenTargets } from '../selectTargets.ts';
import { allTargets, lockTargets, makeTargets, numbered } from '../targets.ts';
import { writeSlices } from '../writeSlices.ts';
import { countWaited } from './countWaited.ts';
import { stopWaiting } from './stopWaiting.ts';

/**
 * B7: applies a waiting run to those of its users who have logged off, in one transaction, by the rights that
 * its actor has now. Whose 7 days are over is refused. Safe to run twice.
 */
export async function applyWaiting(em: EntityManager, siteId: string, runId: string): Promise<void> {
  try {
    await retryingDeadlocks(() => inSite(em, siteId, (tx) => apply(tx, runId)));
  } catch (problem) {
    // Anything else may pass: the run waits on, and is tried again.
    if (!(problem instanceof RunRefused)) throw problem;
    await inSite(em, siteId, (tx) => stopWaiting(tx, runId, problem));
  }
}

async function apply(em: EntityManager, runId: string): Promise<void> {
  const run = await claimRun(em, runId);
  if (run?.status !== 'PARTLY_WAITING') return;
  const action = await actionOf(em, run);
  const actor = await loadRunActor(em, run);
  if (!actor || !may(actor, action.permission)) throw new RunRefused('FORBIDDEN');
  await limitWaiting(em, false);
  await lockSiteAndPools(em, run.site_id, action.writes);
  const invalid = (await action.validate?.(em, actor, run.input as never)) ?? [];
  if (invalid.length > 0) throw new RunRefused('REFERENCE_GONE');
  await refuseLate(em, run);
  const awake = await makeTargets(
    em,
    numbered(sql`select w.user_id from run_waiting w where w.run_id = ${run.id} and not exists (
      select from queue_presence q where q.user_id = w.user_id)`),
  );
  if (awake > 0) {
    await lockTargets(em);
    await rows(
      em,
      sql`delete from run_waiting w using targets t where w.run_id = ${run.id} and w.user_id = t.user_id`,
    );
    const input = run.input as never;
    await refuseTargets(em, run, actor, action, hiddenTargets(actor, action.permission));
    await waitOn(em, run);
    await makeDifferences(em, action.differences({ actor, input, targets: allTargets }));
    await refuseKept(em, run, actor, action);
    if (action.takesSeats?.(run.input as never)) await refuseSeatless(em, run);
    const changed = await writeSlices(em, run, action);
    await addChanged(em, run.id, changed);
    await action.applied?.(em, run.id, input);
  }
  await countWaited(em, run.id);
}

async function refuseLate(em: EntityManager, run: RunRow): Promise<void> {
  await rows(
    em,
    sql`with late as (delete from run_waiting where run_id = ${run.id} and until < now() returning user_id)
        insert into run_refusals (site_id, run_id, ordinal, user_id, code)
        select ${run.site_id}::uuid, ${run.id}::uuid, 0, user_id, 'WAIT_ENDED' from late`,
  );
}

/** Who has logged on again in this very moment waits on, until the same end. */
async function waitOn(em: EntityManager, run: RunRow): Promise<void> {
  await rows(
    em,
    sql`with again as (
          delete from run_refusals where run_id = ${run.id} and code = 'LOGGED_ON' returning user_id)
        insert into run_waiting (site_id, run_id, user_id, until)
        select ${run.site_id}::uuid, ${run.id}::uuid, user_id, ${run.created_at}::timestamptz + interval '7 days' from again`,
  );
}

async function addChanged(em: EntityManager, runId: string, changed: number): Promise<void> {
  await rows(
    em,
    sql`update runs set changed = changed + ${changed},
          fields = (select array_agg(distinct f order by f) from (
            select unnest(fields) as f union select field from differences) named)
        where id = ${runId}`,
  );
}
