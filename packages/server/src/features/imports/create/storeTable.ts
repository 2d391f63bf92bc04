import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';

const NAME = 'New users.csv';

/** Keeps rows that came in a request as the upload that an import reads; the id of it. */
export async function storeTable(
  em: EntityManager,
  { siteId, userId }: Actor,
  records: readonly (readonly string[])[],
): Promise<string> {
  const content = Buffer.from(csvOf(records), 'utf8');
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into uploads (site_id, owner_id, name, bytes, kind, complete)
        values (${siteId}, ${userId}, ${NAME}, ${content.length}, 'csv', true) returning id`,
  );
  for (let ordinal = 0; ordinal * CHUNK_BYTES < content.length; ordinal++) {
    const piece = content.subarray(ordinal * CHUNK_BYTES, (ordinal + 1) * CHUNK_BYTES);
    await rows(
      em,
      sql`insert into upload_chunks (upload_id, site_id, ordinal, content)
          values (${id}, ${siteId}, ${ordinal}, ${piece})`,
    );
  }
  return id;
}

export async function dropTable(em: EntityManager, uploadId: string): Promise<void> {
  await rows(em, sql`delete from uploads where id = ${uploadId}`);
}

/** Every cell in quotation marks and the delimiter told, so that nothing in a cell is taken for either. */
function csvOf(records: readonly (readonly string[])[]): string {
  const lines = records.map((cells) => cells.map(quoted).join(','));
  return `\ufeffsep=,\r\n${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
