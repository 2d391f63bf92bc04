import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { RunRefused } from '../runProblems.ts';
import { enterState } from '../states.ts';
import { countWaited } from './countWaited.ts';

/**
 * Nobody waits in the run any more. What it has done to those who have logged off stays, and can be undone;
 * where it has done nothing it ends as cancelled, or as failed with the problem that stopped it.
 */
export async function stopWaiting(em: EntityManager, runId: string, problem?: RunRefused): Promise<void> {
  await rows(
    em,
    sql`with gone as (delete from run_waiting where run_id = ${runId} returning site_id, user_id)
        insert into run_refusals (site_id, run_id, ordinal, user_id, code)
        select site_id, ${runId}::uuid, 0, user_id, 'WAIT_ENDED' from gone`,
  );
  const { changed } = await row<{ changed: number }>(em, sql`select changed from runs where id = ${runId}`);
  if (changed > 0) return countWaited(em, runId);
  await enterState(em, runId, problem ? 'FAILED' : 'CANCELLED', [
    sql`ended_at = now()`,
    sql`error_code = ${problem?.code ?? null}`,
    sql`error_message = ${problem?.message ?? null}`,
    sql`error_saying = ${problem?.saying ? JSON.stringify(problem.saying) : null}::jsonb`,
  ]);
}
