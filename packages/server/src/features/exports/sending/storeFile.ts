import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import { takesJobs } from '../../../platform/jobs/sendJob.ts';
import { inChunks } from '../../imports/uploads/inChunks.ts';
import type { Actor } from '../../roles/Actor.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { FILE_BYTES } from '../limits.ts';
import { exportedUsers } from '../reading/exportedUsers.ts';
import type { StoredExport } from '../StoredExport.ts';
import { fileTypes } from '../writing/exportFile.ts';
import { NeverMade } from './NeverMade.ts';
import { queueExport } from './queueExport.ts';

/** Makes the file of an export anew, keeps it and puts the message into the outbox. */
export async function storeFile(
  em: EntityManager,
  actor: Actor,
  found: StoredExport,
  signal: AbortSignal,
): Promise<void> {
  const { id, format, selection, input, rows_total } = found;
  const { siteId } = actor;
  const forget = sql`delete from export_chunks where export_id = ${id}`;
  await inSite(em, siteId, (tx) => rows(tx, forget));
  const file = fileTypes[format].write(
    exportedUsers(em, actor, selection, input.columns, rows_total),
    input.columns,
  );
  let bytes = 0;
  let ordinal = 0;
  for await (const chunk of inChunks(file)) {
    signal.throwIfAborted();
    if (!takesJobs(em)) throw new Error('The process is stopping.');
    bytes += chunk.length;
    if (bytes > FILE_BYTES) throw new NeverMade(ExportProblem.TOO_LARGE);
    await inSite(em, siteId, (tx) =>
      rows(
        tx,
        sql`insert into export_chunks (export_id, site_id, ordinal, content)
            values (${id}, ${siteId}, ${ordinal}, ${chunk})`,
      ),
    );
    ordinal += 1;
  }
  signal.throwIfAborted();
  await inSite(em, siteId, async (tx) => {
    const ready = await affected(
      tx,
      sql`update exports set status = 'READY', bytes = ${bytes} where id = ${id} and status = 'MAKING'`,
    );
    // It took so long that it was given up.
    if (ready === 0) await rows(tx, forget);
    else await queueExport(tx, actor, found, bytes);
  });
}
