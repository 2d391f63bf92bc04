import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { FileContent } from '../files/FileContent.ts';
import { contentOf, PART_BYTES } from './contentOf.ts';
import { CHUNK_BYTES } from './inChunks.ts';

/** The content of an upload, a few parts in memory at a time, read in the transaction of `em`. */
export function uploadContent(em: EntityManager, uploadId: string, size: number): FileContent {
  return contentOf(size, (ordinal) => readPart(em, uploadId, ordinal));
}

/** The same while the transaction is busy with a COPY: each part in a transaction of its own. */
export function uploadContentBeside(
  em: EntityManager,
  siteId: string,
  uploadId: string,
  size: number,
): FileContent {
  return contentOf(size, (ordinal) => inSite(em, siteId, (tx) => readPart(tx, uploadId, ordinal)));
}

/** The same for a file of one chunk, which is kept: so a small import needs no second connection. */
export async function wholeUpload(em: EntityManager, uploadId: string): Promise<FileContent> {
  const content = await readBytes(em, uploadId, { chunk: 0, from: 0, length: CHUNK_BYTES });
  return contentOf(content.length, async (ordinal) =>
    content.subarray(ordinal * PART_BYTES, (ordinal + 1) * PART_BYTES),
  );
}

function readPart(em: EntityManager, uploadId: string, ordinal: number): Promise<Buffer> {
  const at = ordinal * PART_BYTES;
  const place = { chunk: Math.floor(at / CHUNK_BYTES), from: at % CHUNK_BYTES, length: PART_BYTES };
  return readBytes(em, uploadId, place);
}

/** Chunks are stored as they are, so that the database reads no more of one than it is asked for. */
async function readBytes(
  em: EntityManager,
  uploadId: string,
  { chunk, from, length }: { chunk: number; from: number; length: number },
): Promise<Buffer> {
  const [found] = await rows<{ part: Buffer }>(
    em,
    sql`select substr(content, ${from + 1}, ${length}) as part from upload_chunks
        where upload_id = ${uploadId} and ordinal = ${chunk}`,
  );
  return found?.part ?? Buffer.alloc(0);
}
