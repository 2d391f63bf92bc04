import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ZippedFile } from './listFiles.ts';
import type { ZipReader } from './ZipReader.ts';
import { zipProblem } from './zipProblem.ts';

const LOCAL_HEADER = Buffer.from('504b0304', 'hex');
const STEP = 256 * 1024;

/** The bytes of a file, as many as it says that it has and with the sum that it names; else the zip is damaged. */
export async function readFile(reader: ZipReader, file: ZippedFile): Promise<Buffer> {
  const header = await reader.bytes(file.offset, 30);
  if (header.length < 30 || !header.subarray(0, 4).equals(LOCAL_HEADER)) throw wrong(file);
  const start = file.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = packedBytes(reader, start, file.packedSize);
  const content = file.deflated ? await inflate(packed, file) : await collected(packed, file);
  if (content.length !== file.size || crc32(content) !== file.crc32) throw wrong(file);
  return content;
}

function wrong({ path }: ZippedFile) {
  return zipProblem('zipFileDiffers', path);
}

async function* packedBytes(reader: ZipReader, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += STEP) yield await reader.bytes(start + at, Math.min(STEP, length - at));
}

/** No more is unpacked than the file says that it has. */
async function collected(pieces: AsyncIterable<Buffer>, file: ZippedFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > file.size) throw wrong(file);
    parts.push(piece);
  }
  return Buffer.concat(parts, length);
}

async function inflate(packed: AsyncIterable<Buffer>, file: ZippedFile): Promise<Buffer> {
  const source = Readable.from(packed, { objectMode: false });
  const unpacked = createInflateRaw({ chunkSize: STEP });
  source.on('error', (cause) => unpacked.destroy(cause));
  try {
    return await collected(source.pipe(unpacked), file);
  } catch (problem) {
    throw (problem as { code?: string }).code?.startsWith('Z_') ? wrong(file) : problem;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
