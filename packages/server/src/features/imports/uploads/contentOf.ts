import type { FileContent } from '../files/FileContent.ts';

/** So much is asked for at a time: what the database sends of it is garbage soon, several times its size. */
export const PART_BYTES = 256 * 1024;

/** How many parts are kept: a workbook is read at two places by turns. */
const KEPT = 3;

/** Small enough that no reader of text works on one for long. */
const PIECE = 64 * 1024;

/** A file of which each part is read when it is needed. */
export function contentOf(size: number, readPart: (ordinal: number) => Promise<Buffer>): FileContent {
  const kept = new Map<number, Buffer>();
  const partAt = async (ordinal: number) => {
    const part = kept.get(ordinal) ?? (await readPart(ordinal));
    kept.delete(ordinal);
    kept.set(ordinal, part);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return part;
  };
  return {
    size,
    bytes: () => pieces(size, readPart),
    read: async (offset, length) => {
      const parts: Buffer[] = [];
      const end = Math.min(offset + length, size);
      for (let at = offset; at < end; ) {
        const found = await partAt(Math.floor(at / PART_BYTES));
        const part = found.subarray(at % PART_BYTES, (at % PART_BYTES) + end - at);
        if (part.length === 0) break;
        parts.push(part);
        at += part.length;
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    },
  };
}

async function* pieces(size: number, readPart: (ordinal: number) => Promise<Buffer>): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ordinal * PART_BYTES < size; ordinal++) {
    const part = await readPart(ordinal);
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}
