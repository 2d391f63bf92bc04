import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/database/sql.ts';
import { unplan } from './schedule/unplan.ts';
import { enterState } from './states.ts';

/** A plan that may be applied: to its time, to a worker, or at once. */
export async function goOn(
  em: EntityManager,
  runId: string,
  { scheduled, background }: { scheduled: boolean; background: boolean },
): Promise<void> {
  if (scheduled) {
    await enterState(em, runId, 'SCHEDULED', await unplan(em, runId));
    return;
  }
  await enterState(em, runId, background ? 'QUEUED' : 'RUNNING', [
    sql`started_at = ${background ? null : new Date()}::timestamptz`,
    sql`expires_at = null`,
  ]);
}
