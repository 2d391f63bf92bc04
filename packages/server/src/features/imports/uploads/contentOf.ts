import type { FileContent } from '../files/FileContent.ts';
import { CHUNK_BYTES } from './inChunks.ts';

/** How many chunks are kept: a workbook is read at two places by turns. */
const KEPT = 3;

/** Small enough that no reader of text works on one for long. */
const PIECE = 64 * 1024;

/** A file of which each chunk is read when it is needed. */
export function contentOf(
  size: number,
  readChunk: (ordinal: number) => Promise<Buffer | undefined>,
): FileContent {
  const kept = new Map<number, Buffer>();
  const chunkAt = async (ordinal: number) => {
    const chunk = kept.get(ordinal) ?? (await readChunk(ordinal)) ?? Buffer.alloc(0);
    kept.delete(ordinal);
    kept.set(ordinal, chunk);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return chunk;
  };
  return {
    size,
    bytes: () => chunks(readChunk),
    read: async (offset, length) => {
      const parts: Buffer[] = [];
      const end = Math.min(offset + length, size);
      for (let at = offset; at < end; ) {
        const chunk = await chunkAt(Math.floor(at / CHUNK_BYTES));
        const part = chunk.subarray(at % CHUNK_BYTES, (at % CHUNK_BYTES) + end - at);
        if (part.length === 0) break;
        parts.push(part);
        at += part.length;
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    },
  };
}

async function* chunks(read: (ordinal: number) => Promise<Buffer | undefined>): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const chunk = await read(ordinal);
    if (!chunk) return;
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}
