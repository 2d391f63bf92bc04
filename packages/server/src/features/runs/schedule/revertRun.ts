import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { may } from '../../roles/Actor.ts';
import { actionOf } from '../actions.ts';
import { claimRun, type RunRow } from '../loadRun.ts';
import { loadRunActor } from '../loadRunActor.ts';
import { stopWaiting } from '../loggedOn/stopWaiting.ts';
import { type RunSaying, runWords } from '../runSaying.ts';
import { undoRun } from '../undoRun.ts';
import { tellScheduledRunEnded } from './scheduledRunEnded.ts';

/**
 * B24: at revertAt a run is undone by the rights that its actor has then; once, also when it is tried again.
 * Whom it still waits for is waited for no longer. A return that cannot be is reported.
 */
export async function revertRun(em: EntityManager, siteId: string, runId: string): Promise<void> {
  const claimed = await inSite(em, siteId, async (tx) => {
    const run = await claimRun(tx, runId);
    if (!run) return undefined;
    if (run.status === 'PARTLY_WAITING') await stopWaiting(tx, runId);
    const found = await loadRunActor(tx, run);
    return { actor: found && may(found, (await actionOf(tx, run)).permission) ? found : undefined };
  });
  // Another process is at it.
  if (!claimed) return;
  const { actor } = claimed;
  const undo = { runId, dryRun: false, idempotencyKey: `revert ${runId}`, scheduled: true };
  const problem: Problem | undefined = actor
    ? (await undoRun(em, actor, undo)).userErrors.find(({ code }) => !harmless.includes(code))
    : forbidden;
  await inSite(em, siteId, async (tx) => {
    const [run] = await rows<RunRow>(
      tx,
      sql`update runs set reverted_at = now() where id = ${runId} and reverted_at is null returning *`,
    );
    if (run && problem) await reportFailure(tx, run, problem);
  });
}

type Problem = { message: string; saying?: RunSaying };

const said: RunSaying = ['revertForbidden'];
const forbidden: Problem = { message: runWords(said, 'en'), saying: said };

/** Somebody was quicker, or there was nothing to take back. */
const harmless = ['ALREADY_UNDONE', 'NOT_UNDOABLE'];

/** A return that did not come is a run too: it failed, and its actor is told. */
async function reportFailure(em: EntityManager, run: RunRow, { message, saying }: Problem): Promise<void> {
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, selection, input,
          undo_of, scheduled_at, ended_at, error_code, error_message, error_saying)
        values (${run.site_id}, 'UNDO', 'FAILED', ${run.actor_id}, ${run.actor_name}, ${run.actor_token_id}, 'undoRun',
          ${JSON.stringify({ run: run.id })}::jsonb, ${JSON.stringify({ kind: run.kind })}::jsonb, ${run.id},
          ${run.revert_at}, now(), 'REFUSED', ${message}, ${saying ? JSON.stringify(saying) : null}::jsonb)
        returning id`,
  );
  await tellScheduledRunEnded(em, id);
}
