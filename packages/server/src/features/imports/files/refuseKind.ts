import type { FileContent } from './FileContent.ts';
import { FileProblem } from './FileProblem.ts';
import type { FileKind } from './fileKind.ts';

/** A file without rows that Muster can read is named as what it is, with what to do. */
export async function refuseKind(kind: FileKind, content: FileContent): Promise<void> {
  const message = kind === 'xls' ? await compoundFile(content) : refused[kind];
  if (message) throw new FileProblem('FILE_INVALID', message);
}

const saveAs = 'Save it as an Excel workbook (.xlsx) or as CSV, and choose that file.';
const refused: Partial<Record<FileKind, string>> = {
  empty: 'The file is empty. Choose one with a header and rows.',
  pdf: 'This is a PDF document, which has no rows to read. Export the list as CSV and choose that file.',
  image: 'This is a picture. Choose a CSV file or a workbook.',
  html: `This is a web page, whatever its name says. Open it in a spreadsheet. ${saveAs}`,
  xml: `This is an XML file, whatever its name says. If a spreadsheet opens it: ${saveAs.toLowerCase()}`,
  json: 'This is a JSON file. Export the list as CSV and choose that file.',
  unknown: `This is not a text file. ${saveAs}`,
};

/** Old Office files, and new ones that a password locks, are files with names inside, in UTF-16. */
async function compoundFile(content: FileContent): Promise<string> {
  const head = await content.read(0, 512);
  const sector = 2 ** (head.length < 512 ? 9 : Math.min(head.readUInt16LE(30), 16));
  const directory = head.length < 512 ? 0 : (head.readUInt32LE(48) + 1) * sector;
  const names = await content.read(Math.min(directory, content.size), 8 * 1024);
  const holds = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return 'This workbook is protected by a password. Open it, take the password off (File, Info, Protect Workbook), save it and choose it again.';
  }
  if (holds('WordDocument'))
    return `This is an old Word document. Copy the table into a spreadsheet. ${saveAs}`;
  return `This is an old Excel workbook (.xls), whatever its name says. ${saveAs}`;
}
