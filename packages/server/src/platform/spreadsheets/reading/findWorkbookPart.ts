import type { FileSaying } from '../../files/fileSaying.ts';
import { readRelationships } from './readRelationships.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

/** The part of a zip that says what sheets there are; a zip that is something else is named as what it is. */
export async function findWorkbookPart(zip: Zip): Promise<string> {
  const main = (await readRelationships(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => zip.has(name));
  if (part === undefined) throw new WorkbookProblem(...((await otherDocument(zip)) ?? archive(zip)));
  const folder = part.split('/')[0]?.toLowerCase() ?? '';
  const other = part.endsWith('.bin') ? 'xlsb' : otherOffice.get(folder);
  if (other) throw new WorkbookProblem(other);
  return part;
}

/** A map, as an object has what is named `constructor` too. */
const otherOffice = new Map<string, 'word' | 'powerPoint'>([
  ['word', 'word'],
  ['ppt', 'powerPoint'],
]);

async function otherDocument(zip: Zip): Promise<FileSaying | undefined> {
  if (zip.names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) return ['numbers'];
  if (!zip.has('mimetype')) return undefined;
  let type = '';
  for await (const piece of zip.read('mimetype', 1024)) type += piece;
  if (!type.includes('opendocument')) return undefined;
  return type.includes('spreadsheet') ? ['ods'] : ['openDocument'];
}

function archive(zip: Zip): FileSaying {
  const [first, ...others] = zip.names.filter((name) => !name.endsWith('/'));
  return first === undefined ? ['emptyArchive'] : ['archive', first, others.length];
}
