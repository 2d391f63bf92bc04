import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { announceRun, enterState } from '../states.ts';

/**
 * The counts of a waiting run, from who is refused and who still waits; it is applied when nobody waits any
 * more. Then they add up to all whom it was about.
 */
export async function countWaited(em: EntityManager, runId: string): Promise<void> {
  const { waiting } = await row<{ waiting: number }>(
    em,
    sql`select count(*)::int as waiting from run_waiting where run_id = ${runId}`,
  );
  await rows(
    em,
    sql`update runs r set refused = f.refused, unchanged = selected - changed - f.refused - ${waiting}
        from (select count(distinct user_id)::int as refused from run_refusals where run_id = ${runId}) f
        where r.id = ${runId}`,
  );
  if (waiting > 0) return announceRun(em, runId);
  await enterState(em, runId, 'APPLIED', [sql`applied_at = now()`, sql`ended_at = now()`]);
}
