import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import { takesJobs } from '../../../platform/jobs/sendJob.ts';
import { log } from '../../../platform/logging/log.ts';
import { inChunks } from '../../imports/uploads/inChunks.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import { loadRunActor } from '../../runs/loadRunActor.ts';
import { FILE_BYTES } from '../limits.ts';
import { exportedUsers } from '../reading/exportedUsers.ts';
import { loadExport, type StoredExport } from '../StoredExport.ts';
import { fileTypes } from '../writing/exportFile.ts';
import { queueExport } from './queueExport.ts';

/** The job of an export that is sent: makes its file, keeps it and sends the message. Safe to run twice. */
export async function makeExport(em: EntityManager, siteId: string, exportId: string): Promise<void> {
  const { found, actor } = await inSite(em, siteId, async (tx) => {
    const making = await loadExport(tx, sql`e.id = ${exportId} and e.status = 'MAKING'`);
    return { found: making, actor: making && (await loadRunActor(tx, making)) };
  });
  if (!found) return;
  try {
    if (!actor || !may(actor, 'users.export') || !may(actor, 'users.read')) {
      throw new Error('Whoever asked for it may not export any more.');
    }
    await store(em, actor, found);
  } catch (err) {
    // What a stop of the process has ended is begun anew by another.
    if (!takesJobs(em)) throw err;
    log.error({ err, export: exportId }, 'An export could not be made');
    await inSite(em, siteId, async (tx) => {
      await rows(tx, sql`update exports set status = 'FAILED' where id = ${exportId} and status = 'MAKING'`);
      await rows(tx, sql`delete from export_chunks where export_id = ${exportId}`);
    });
  }
}

async function store(em: EntityManager, actor: Actor, found: StoredExport): Promise<void> {
  const { id, format, selection, input, rows_total } = found;
  const { siteId } = actor;
  await inSite(em, siteId, (tx) => rows(tx, sql`delete from export_chunks where export_id = ${id}`));
  const file = fileTypes[format].write(
    exportedUsers(em, actor, selection, input.columns, rows_total),
    input.columns,
  );
  let bytes = 0;
  let ordinal = 0;
  for await (const chunk of inChunks(file)) {
    bytes += chunk.length;
    if (bytes > FILE_BYTES) throw new Error(`The file would be larger than ${FILE_BYTES} bytes.`);
    await inSite(em, siteId, (tx) =>
      rows(
        tx,
        sql`insert into export_chunks (export_id, site_id, ordinal, content)
            values (${id}, ${siteId}, ${ordinal}, ${chunk})`,
      ),
    );
    ordinal += 1;
  }
  await inSite(em, siteId, async (tx) => {
    const ready = await affected(
      tx,
      sql`update exports set status = 'READY', bytes = ${bytes} where id = ${id} and status = 'MAKING'`,
    );
    if (ready > 0) await queueExport(tx, actor, found, bytes);
  });
}
