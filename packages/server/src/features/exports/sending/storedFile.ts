import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';

/** The file of an export that was made, a chunk at a time, each in a transaction of its own. */
export async function* storedFile(
  em: EntityManager,
  siteId: string,
  exportId: string,
): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const [chunk] = await inSite(em, siteId, (tx) =>
      rows<{ content: Buffer }>(
        tx,
        sql`select content from export_chunks where export_id = ${exportId} and ordinal = ${ordinal}`,
      ),
    );
    if (!chunk) return;
    yield chunk.content;
  }
}
