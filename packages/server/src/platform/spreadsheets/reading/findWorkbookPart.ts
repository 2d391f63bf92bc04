import { readRelationships } from './readRelationships.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

/** The part of a zip that says what sheets there are; a zip that is something else is named as what it is. */
export async function findWorkbookPart(zip: Zip): Promise<string> {
  const main = (await readRelationships(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => zip.has(name));
  if (part === undefined) throw new WorkbookProblem((await otherDocument(zip)) ?? archive(zip));
  const folder = part.split('/')[0]?.toLowerCase() ?? '';
  const other = part.endsWith('.bin') ? 'a binary Excel workbook (.xlsb)' : otherOffice[folder];
  if (other) throw new WorkbookProblem(`This is ${other}. ${saveAs}`);
  return part;
}

const saveAs = 'Save the sheet with the people as an Excel workbook (.xlsx) or as CSV, and choose that file.';
const otherOffice: Record<string, string> = { word: 'a Word document', ppt: 'a PowerPoint presentation' };

async function otherDocument(zip: Zip): Promise<string | undefined> {
  if (zip.names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) {
    return 'This is a document of Numbers. In Numbers choose File, Export To, Excel or CSV, and choose that file.';
  }
  if (!zip.has('mimetype')) return undefined;
  let type = '';
  for await (const piece of zip.read('mimetype', 1024)) type += piece;
  if (!type.includes('opendocument')) return undefined;
  return type.includes('spreadsheet')
    ? `This is an OpenDocument spreadsheet (.ods). ${saveAs}`
    : `This is an OpenDocument file without rows. ${saveAs}`;
}

function archive(zip: Zip): string {
  const [first, ...others] = zip.names.filter((name) => !name.endsWith('/'));
  if (first === undefined) return 'This is an empty zip archive. Choose the file with the people.';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `This is a zip archive with “${first}”${more} inside. Unpack it and choose the file with the people.`;
}
