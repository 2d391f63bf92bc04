import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { FileContent } from './FileContent.ts';
import type { FileKind } from './fileKind.ts';

/** A file without rows that Muster can read is named as what it is, with what to do. */
export async function refuseKind(kind: FileKind, content: FileContent): Promise<void> {
  if (kind === 'csv' || kind === 'xlsx' || kind === 'zip') return;
  throw new FileProblem('FILE_INVALID', kind === 'xls' ? await compoundFile(content) : kind);
}

/** Old Office files, and new ones that a password locks, are files with names inside, in UTF-16. */
async function compoundFile(content: FileContent) {
  const head = await content.read(0, 512);
  const sector = 2 ** (head.length < 512 ? 9 : Math.min(head.readUInt16LE(30), 16));
  const directory = head.length < 512 ? 0 : (head.readUInt32LE(48) + 1) * sector;
  const names = await content.read(Math.min(directory, content.size), 8 * 1024);
  const holds = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'lockedWorkbook';
  return holds('WordDocument') ? 'oldWord' : 'xls';
}
