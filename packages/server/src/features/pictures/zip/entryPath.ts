import { type Entry, getFileNameLowLevel, validateFileName } from 'yauzl';
import { NAME_BYTES } from './limits.ts';
import { zipProblem } from './zipProblem.ts';

const UTF_8 = 0x800;
const strict = new TextDecoder('utf-8', { fatal: true });

/** Where a file lies in the zip: macOS writes UTF-8 without saying so, and takes letters apart from their accents. */
export function entryPath(entry: Entry): string {
  if (entry.fileNameLength > NAME_BYTES) throw zipProblem('zipLongName');
  const flags = entry.generalPurposeBitFlag | (isUtf8(entry.fileNameRaw) ? UTF_8 : 0);
  const name = getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false);
  const path = name.normalize('NFC').replace(/\p{Cc}/gu, '\ufffd');
  if (validateFileName(path) !== null) throw zipProblem('zipLeaves', path);
  return path;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
