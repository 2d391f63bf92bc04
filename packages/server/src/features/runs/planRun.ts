import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { may } from '../roles/Actor.ts';

import { actionOf } from './actions.ts';
import { makeDifferences } from './differences/makeDifferences.ts';
import { inSnapshot } from './inSnapshot.ts';
import { claimRun } from './loadRun.ts';
import { loadRunActor } from './loadRunActor.ts';
import { type Progress, RunCancelled } from './progress.ts';
import { refuseKept } from './refuseKept.ts';
import { refuseOffLeaves } from './refuseOffLeaves.ts';
import { movesSeats, refuseSeatless } from './refuseSeatless.ts';
import { refuseTargets } from './refuseTargets.ts';
import { RunRefused } from './runProblems.ts';
import { hiddenTargets, selectTargets } from './selectTargets.ts';
import { settleProblem } from './settleProblem.ts';
import { enterState } from './states.ts';
import { storeDifferences } from './storeDifferences.ts';
import { allTargets } from './targets.ts';

/** Works a plan out (B2): whom it is about, who is refused, what would change. Safe to run twice. */
export async function planRun(
  em: EntityManager,
  siteId: string,
  runId: string,
  progress?: Progress,
): Promise<void> {
  try {
    await inSnapshot(em, siteId, (tx) => plan(tx, runId, progress));
  } catch (problem) {
    await settleProblem(em, siteId, runId, problem);
    if (!(problem instanceof RunCancelled || problem instanceof RunRefused)) throw problem;
  }
}

async function plan(em: EntityManager, runId: string, progress?: Progress): Promise<void> {
  const run = await claimRun(em, runId);
  if (run?.status !== 'PLANNING') return;
  const action = await actionOf(em, run);
  const actor = await loadRunActor(em, run);
  if (!actor || !may(actor, action.permission)) throw new RunRefused('FORBIDDEN');
  const selected = await selectTargets(em, run, actor, action);
  await rows(
    em,
    sql`insert into run_targets (site_id, run_id, user_ids)
        select ${run.site_id}::uuid, ${run.id}::uuid, coalesce(array_agg(user_id order by ordinal), '{}') from ${allTargets} t`,
  );
  const input = run.input as never;
  await refuseTargets(em, run, actor, action, run.undo_of ? hiddenTargets(actor, action.permission) : []);
  await makeDifferences(em, action.differences({ actor, input, targets: allTargets }));
  await refuseOffLeaves(em, run, action, false);
  await refuseKept(em, run, actor, action);
  if (movesSeats(action)) await refuseSeatless(em, run);
  await storeDifferences(em, run, progress);
  await enterState(em, run.id, run.approval_required ? 'WAITING_FOR_APPROVAL' : 'PLANNED', [
    sql`selected = ${selected}`,
    sql`changed = (select count(distinct user_id) from differences)`,
    sql`refused = (select count(distinct r.user_id) from run_refusals r where r.run_id = ${run.id} and not exists (
          select from differences d where d.user_id = r.user_id))`,
    sql`snapshot = pg_current_snapshot()`,
    sql`cluster_id = system_identifier()`,
    sql`planned_at = now()`,
    sql`expires_at = now() + interval '24 hours'`,
  ]);
  await rows(em, sql`update runs set unchanged = selected - changed - refused where id = ${run.id}`);
}
