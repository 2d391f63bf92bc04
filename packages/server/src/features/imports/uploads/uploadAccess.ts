import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import type { StoredUpload } from './findUpload.ts';
import { CHUNK_BYTES } from './inChunks.ts';
import { readChunk } from './readUpload.ts';

/** Bytes of which any part can be read; fewer than asked for only at the end. */
export interface UploadAccess {
  size: number;
  read(offset: number, length: number): Promise<Buffer>;
}

/** Any part of an upload, with one chunk in memory; each chunk is read in a transaction of its own. */
export function uploadAccess(
  em: EntityManager,
  siteId: string,
  { id, bytes }: Pick<StoredUpload, 'id' | 'bytes'>,
): UploadAccess {
  const size = Number(bytes);
  let held: { ordinal: number; content: Buffer } = { ordinal: -1, content: Buffer.alloc(0) };
  const chunk = async (ordinal: number): Promise<Buffer> => {
    if (held.ordinal !== ordinal) {
      const content = await inSite(em, siteId, (tx) => readChunk(tx, id, ordinal));
      held = { ordinal, content: content ?? Buffer.alloc(0) };
    }
    return held.content;
  };
  const read = async (offset: number, length: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    const end = Math.min(offset + length, size);
    for (let at = offset; at < end; ) {
      const part = (await chunk(Math.floor(at / CHUNK_BYTES))).subarray(
        at % CHUNK_BYTES,
        (at % CHUNK_BYTES) + end - at,
      );
      if (part.length === 0) break;
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  };
  return { size, read };
}
