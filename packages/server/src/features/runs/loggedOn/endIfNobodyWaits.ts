import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../platform/database/sql.ts';
import { announceRun, enterState } from '../states.ts';

/** A waiting run is applied when nobody waits any more; its counts then add up to all whom it was about. */
export async function endIfNobodyWaits(em: EntityManager, runId: string): Promise<void> {
  const { waiting } = await row<{ waiting: boolean }>(
    em,
    sql`select exists (select from run_waiting where run_id = ${runId}) as waiting`,
  );
  if (waiting) return announceRun(em, runId);
  await enterState(em, runId, 'APPLIED', [
    sql`refused = (select count(distinct user_id) from run_refusals where run_id = ${runId})`,
    sql`applied_at = now()`,
    sql`ended_at = now()`,
  ]);
}
