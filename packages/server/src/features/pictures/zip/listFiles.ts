import type { Entry, ZipFile } from 'yauzl';
import { entryPath } from './entryPath.ts';
import { MOST_BYTES, MOST_ENTRIES, MOST_PICTURES, MOST_RATIO, RATIO_ABOVE } from './limits.ts';
import type { ZipReader } from './ZipReader.ts';
import { zipProblem } from './zipProblem.ts';

/** A file of a zip, as its directory tells of it. */
export interface ZippedFile {
  path: string;
  size: number;
  packedSize: number;
  deflated: boolean;
  crc32: number;
  offset: number;
}

/**
 * P5: the files of a zip in the order of its directory, without what is passed over (P2); or why it is refused as a
 * whole. Nothing is unpacked for it, and of each entry only what is needed is kept.
 */
export async function listFiles(zip: ZipFile, reader: ZipReader): Promise<ZippedFile[]> {
  if (zip.entryCount > MOST_ENTRIES) throw zipProblem('zipEntries', zip.entryCount, MOST_ENTRIES);
  const directory = cursorOf(zip);
  const files: ZippedFile[] = [];
  const taken: [from: number, to: number][] = [];
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const path = entryPath(entry);
    judgeEntry(entry, path);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_BYTES) throw zipProblem('zipBytes', MOST_BYTES / 1024 ** 3);
    judgeRatio(entry.compressedSize, entry.uncompressedSize);
    taken.push([entry.relativeOffsetOfLocalHeader, endOf(entry)]);
    if (isPassedOver(path)) continue;
    if (path === '[Content_Types].xml') throw zipProblem('zipIsWorkbook');
    files.push(fileOf(entry, path));
    if (files.length > MOST_PICTURES) throw zipProblem('zipPictures', MOST_PICTURES);
  }
  judgeRatio(packed, unpacked);
  judgePlaces(taken, directory);
  // One more entry than the end of the directory counts would be seen by other programs and not by us.
  const next = await reader.bytes(cursorOf(zip), 4);
  if (next.equals(ENTRY)) throw zipProblem('zipHoldsMore');
  if (files.length === 0) throw zipProblem('zipEmpty');
  return files;
}

const ENTRY = Buffer.from('504b0102', 'hex');
const LOCAL_HEADER = 30;
const FOLDER = 0x4000;
const FILE = 0x8000;
const LINK = 0xa000;

/** Where yauzl reads the directory next; its types call it a boolean. */
function cursorOf(zip: ZipFile): number {
  return Number(zip.readEntryCursor);
}

function endOf({ relativeOffsetOfLocalHeader, fileNameLength, compressedSize }: Entry): number {
  return relativeOffsetOfLocalHeader + LOCAL_HEADER + fileNameLength + compressedSize;
}

function judgeEntry(entry: Entry, path: string): void {
  if (entry.isEncrypted()) throw zipProblem('zipEncrypted', path);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw zipProblem('zipPacking', path);
  const type = (entry.externalFileAttributes >>> 16) & 0xf000;
  if (type === LINK) throw zipProblem('zipLink', path);
  // 0 is what systems without such types write.
  if (type !== 0 && type !== FILE && type !== FOLDER) throw zipProblem('zipLink', path);
}

function judgeRatio(packed: number, unpacked: number): void {
  if (unpacked > RATIO_ABOVE && unpacked > MOST_RATIO * packed) throw zipProblem('zipBomb');
}

/** Of files that share their bytes, many can be made of few. */
function judgePlaces(taken: [from: number, to: number][], directory: number): void {
  taken.sort(([a], [b]) => a - b);
  let free = 0;
  for (const [from, to] of taken) {
    if (from < free) throw zipProblem('zipOverlaps');
    free = to;
  }
  if (free > directory) throw zipProblem('zipReachesDirectory');
}

/** P2 */
function isPassedOver(path: string): boolean {
  if (path.endsWith('/')) return true;
  const parts = path.toLowerCase().split('/');
  const name = parts.at(-1);
  return parts.includes('__macosx') || name === '.ds_store' || name === 'thumbs.db';
}

function fileOf(entry: Entry, path: string): ZippedFile {
  const { uncompressedSize, compressedSize, compressionMethod, crc32, relativeOffsetOfLocalHeader } = entry;
  return {
    path,
    size: uncompressedSize,
    packedSize: compressedSize,
    deflated: compressionMethod === 8,
    crc32,
    offset: relativeOffsetOfLocalHeader,
  };
}
