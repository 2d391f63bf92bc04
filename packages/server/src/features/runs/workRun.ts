import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { actionOf } from './actions.ts';
import { applyRun } from './applyRun.ts';
import { loadRun } from './loadRun.ts';
import { planRun } from './planRun.ts';
import { progressOf } from './progress.ts';
import { enterState } from './states.ts';

/** The job of one run: does what its state asks for. Safe to run twice, and after a crash at any point. */
export async function workRun(em: EntityManager, siteId: string, runId: string): Promise<void> {
  const progress = progressOf(em, siteId, runId);
  const { run, action } = await inSite(em, siteId, async (tx) => {
    const found = await loadRun(tx, runId);
    if (found?.status === 'QUEUED') await enterState(tx, runId, 'RUNNING', [sql`started_at = now()`]);
    return { run: found, action: found && (await actionOf(tx, found)) };
  });
  if (!run || !action) return;
  if (run.status !== 'PLANNING') {
    await applyRun(em, siteId, runId, progress);
    await rows(em.fork(), sql`select tidy_search_index()`);
  } else if (action.plan) await action.plan(em, siteId, runId, progress);
  else await planRun(em, siteId, runId, progress);
}
