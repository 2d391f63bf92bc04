import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../platform/database/sql.ts';
import type { FileContent } from '../files/FileContent.ts';
import { openFile, type Reading } from '../files/openFile.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';
import { uploadContent, uploadContentBeside, wholeUpload } from '../uploads/readUpload.ts';
import type { StoredImport } from './loadImport.ts';

/** An uploaded file of an import, as it is to be read, and its content for while the transaction is busy with a COPY. */
export async function openStored(
  beside: EntityManager,
  em: EntityManager,
  { site_id, reading }: StoredImport,
  uploadId: string,
): Promise<{ content: FileContent; reading: Reading }> {
  const { bytes } = await row<{ bytes: string }>(em, sql`select bytes from uploads where id = ${uploadId}`);
  const size = Number(bytes);
  const small = size <= CHUNK_BYTES;
  const whole = small ? await wholeUpload(em, uploadId) : uploadContent(em, uploadId, size);
  return {
    content: small ? whole : uploadContentBeside(beside, site_id, uploadId, size),
    reading: await openFile(whole, true, reading[uploadId]),
  };
}
