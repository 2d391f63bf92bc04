import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { FileContent } from '../files/FileContent.ts';
import { contentOf } from './contentOf.ts';

/** The content of an upload, a few chunks in memory at a time, read in the transaction of `em`. */
export function uploadContent(em: EntityManager, uploadId: string, size: number): FileContent {
  return contentOf(size, (ordinal) => readChunk(em, uploadId, ordinal));
}

/** The same while the transaction is busy with a COPY: each chunk in a transaction of its own. */
export function uploadContentBeside(
  em: EntityManager,
  siteId: string,
  uploadId: string,
  size: number,
): FileContent {
  return contentOf(size, (ordinal) => inSite(em, siteId, (tx) => readChunk(tx, uploadId, ordinal)));
}

/** The same for a file of one chunk, which is kept: so a small import needs no second connection. */
export async function wholeUpload(em: EntityManager, uploadId: string): Promise<FileContent> {
  const content = await readChunk(em, uploadId, 0);
  return contentOf(content?.length ?? 0, async (ordinal) => (ordinal === 0 ? content : undefined));
}

async function readChunk(em: EntityManager, uploadId: string, ordinal: number): Promise<Buffer | undefined> {
  const [chunk] = await rows<{ content: Buffer }>(
    em,
    sql`select content from upload_chunks where upload_id = ${uploadId} and ordinal = ${ordinal}`,
  );
  return chunk?.content;
}
