import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Bytes } from '../files/openFile.ts';

/** The bytes of an upload, one chunk in memory at a time, read in the transaction of `em`. */
export function uploadBytes(em: EntityManager, uploadId: string): Bytes {
  return () => chunks((ordinal) => readChunk(em, uploadId, ordinal));
}

/** The same while the transaction is busy with a COPY: each chunk in a transaction of its own. */
export function uploadBytesBeside(em: EntityManager, siteId: string, uploadId: string): Bytes {
  return () => chunks((ordinal) => inSite(em, siteId, (tx) => readChunk(tx, uploadId, ordinal)));
}

/** The same for a file of one chunk, which is kept: so a small import needs no second connection. */
export async function wholeUpload(em: EntityManager, uploadId: string): Promise<Bytes> {
  const content = await readChunk(em, uploadId, 0);
  return async function* () {
    if (content) yield content;
  };
}

async function* chunks(read: (ordinal: number) => Promise<Buffer | undefined>): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const chunk = await read(ordinal);
    if (!chunk) return;
    yield chunk;
  }
}

export async function readChunk(
  em: EntityManager,
  uploadId: string,
  ordinal: number,
): Promise<Buffer | undefined> {
  const [chunk] = await rows<{ content: Buffer }>(
    em,
    sql`select content from upload_chunks where upload_id = ${uploadId} and ordinal = ${ordinal}`,
  );
  return chunk?.content;
}
