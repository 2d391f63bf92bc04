import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { claimRun } from './loadRun.ts';
import { stopWaiting } from './loggedOn/stopWaiting.ts';
import { mayStop } from './mayStop.ts';
import { enterState } from './states.ts';
import { findRun } from './visibleRuns.ts';

/**
 * Cancels a run that has not been applied (B6). One that is at work stops at its next slice and rolls back;
 * it may also end before it notices.
 */
export function cancelRun(em: EntityManager, actor: Actor, runId: string): Promise<UserError[]> {
  return inSite(em, actor.siteId, async (tx) => {
    const run = await findRun(tx, actor, runId);
    if (!run) return [userError('UNKNOWN_ID', 'There is no such run.', ['runId'])];
    await mayStop(tx, actor, run);
    const idle = await claimRun(tx, runId);
    if (idle?.status === 'PARTLY_WAITING') {
      await stopWaiting(tx, idle.id);
      return [];
    }
    if (idle && (await enterState(tx, runId, 'CANCELLED', [sql`ended_at = now()`]))) return [];
    if (idle) {
      const ended = `The run is ${idle.status.toLowerCase()}, so there is nothing to cancel.`;
      return [userError('NOT_CANCELLABLE', ended, ['runId'])];
    }
    await rows(
      tx,
      sql`insert into run_progress (site_id, run_id, cancel_requested_at) values (${run.site_id}, ${runId}, now())
          on conflict (run_id) do update set cancel_requested_at = now()`,
    );
    return [];
  });
}
