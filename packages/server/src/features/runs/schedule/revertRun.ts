import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { may } from '../../roles/Actor.ts';
import { actionOf } from '../actions.ts';
import { loadRun } from '../loadRun.ts';
import { loadRunActor } from '../loadRunActor.ts';
import { undoRun } from '../undoRun.ts';

/** B24: at revertAt a run is undone by the rights that its actor has then; once, also when it is tried again. */
export async function revertRun(em: EntityManager, siteId: string, runId: string): Promise<void> {
  const actor = await inSite(em, siteId, async (tx) => {
    const run = await loadRun(tx, runId);
    const found = run && (await loadRunActor(tx, run));
    return run && found && may(found, (await actionOf(tx, run)).permission) ? found : undefined;
  });
  if (actor)
    await undoRun(em, actor, { runId, dryRun: false, idempotencyKey: `revert ${runId}`, scheduled: true });
  await inSite(em, siteId, (tx) => rows(tx, sql`update runs set reverted_at = now() where id = ${runId}`));
}
