import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { queueOptions } from '../../../platform/jobs/queueOptions.ts';
import { takesJobs } from '../../../platform/jobs/sendJob.ts';
import { log } from '../../../platform/logging/log.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import { loadRunActor } from '../../runs/loadRunActor.ts';
import { reachOf } from '../reachOf.ts';
import { loadExport, type StoredExport } from '../StoredExport.ts';
import { alone } from './alone.ts';
import { NeverMade } from './NeverMade.ts';
import { storeFile } from './storeFile.ts';

const MOST_ATTEMPTS = 1 + (queueOptions.retryLimit ?? 0);

/** The job of an export that is sent: makes its file, keeps it and sends the message. Safe to run twice. */
export function makeExport(em: EntityManager, siteId: string, exportId: string): Promise<void> {
  return alone(em, `export ${exportId}`, (signal) => make(em, siteId, exportId, signal));
}

async function make(em: EntityManager, siteId: string, exportId: string, signal: AbortSignal): Promise<void> {
  const { found, actor } = await inSite(em, siteId, (tx) => begin(tx, exportId));
  if (!found) return;
  try {
    if (!actor || !may(actor, 'users.export') || !may(actor, 'users.read')) {
      throw new NeverMade('Whoever asked for it may not export any more.');
    }
    await storeFile(em, actor, found, signal);
  } catch (err) {
    // What a stop of the process has ended is begun anew by another, and what may pass is tried again.
    if (!takesJobs(em)) throw err;
    if (!(err instanceof NeverMade) && found.attempts + 1 < MOST_ATTEMPTS) throw err;
    log.error({ err, export: exportId }, 'An export could not be made');
    await inSite(em, siteId, async (tx) => {
      await rows(tx, sql`update exports set status = 'FAILED' where id = ${exportId} and status = 'MAKING'`);
      await rows(tx, sql`delete from export_chunks where export_id = ${exportId}`);
    });
  }
}

async function begin(
  em: EntityManager,
  exportId: string,
): Promise<{ found?: StoredExport | undefined; actor?: Actor | null }> {
  const found = await loadExport(em, sql`e.id = ${exportId} and e.status = 'MAKING'`);
  if (!found) return {};
  const actor = await loadRunActor(em, found);
  await rows(
    em,
    sql`update exports set attempts = attempts + 1, reach = ${actor ? reachOf(actor) : null}
        where id = ${exportId}`,
  );
  return { found, actor };
}
