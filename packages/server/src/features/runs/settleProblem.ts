import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { isLostConnection } from '../../platform/database/isLostConnection.ts';
import { sql } from '../../platform/database/sql.ts';
import { isLockFailure } from '../../platform/errors.ts';
import { loadRun } from './loadRun.ts';
import { RunCancelled } from './progress.ts';
import { RunRefused } from './runProblems.ts';
import { tellScheduledRunEnded } from './schedule/scheduledRunEnded.ts';
import { enterState } from './states.ts';
import { en } from './words/en.ts';

/**
 * The transaction of the run is rolled back; what became of the run is written beside it. A run whose connection was
 * lost stays as it was, as after a crash: the job is tried again, or the run is taken over.
 */
export async function settleProblem(
  em: EntityManager,
  siteId: string,
  runId: string,
  problem: unknown,
): Promise<void> {
  if (isLostConnection(problem)) return;
  await inSite(em, siteId, async (tx) => {
    if (problem instanceof RunCancelled) {
      await enterState(tx, runId, 'CANCELLED', [sql`ended_at = now()`]);
      return;
    }
    const { code, message, saying } = problem instanceof RunRefused ? problem : unforeseen(problem);
    const failed = await enterState(tx, runId, 'FAILED', [
      sql`ended_at = now()`,
      sql`error_code = ${code}`,
      sql`error_message = ${message}`,
      sql`error_saying = ${saying && JSON.stringify(saying)}::jsonb`,
    ]);
    const run = failed ? await loadRun(tx, runId) : undefined;
    if (run?.scheduled_at) await tellScheduledRunEnded(tx, runId);
  });
}

/** Whom others kept waiting for too long may begin again; all else is ours. */
function unforeseen(problem: unknown) {
  const code = isLockFailure(problem) ? 'CONFLICT' : 'INTERNAL';
  return { code, message: en[code], saying: [code] } as const;
}
