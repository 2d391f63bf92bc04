import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { RandomAccess } from '../platform/spreadsheets/reading/RandomAccess.ts';

/** A zip file of these parts. */
export function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** XML of `sheetData`, of each sheet by its name; a name that begins with - is hidden. */
  sheets: Record<string, string>;
  /** XML of the `si` elements. */
  texts?: string;
  /** XML inside `styleSheet`. */
  styles?: string;
  workbookPr?: string;
}

export const relationships = (...targets: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook as spreadsheets write them, for tests of what they may look like. */
export function workbookParts({ sheets, texts, styles, workbookPr = '' }: Parts): Record<string, string> {
  const all = Object.entries(sheets);
  const listed = all.map(
    ([name], i) =>
      `<sheet name="${name.replace(/^-/, '')}" sheetId="${i + 1}" r:id="r${i}"${name.startsWith('-') ? ' state="hidden"' : ''}/>`,
  );
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...all.map((_, i): [string, string, string] => [`r${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['s', 'styles', '/xl/styles.xml'],
    ),
    ...(texts !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      all.map(([, rows], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export const workbookOf = (parts: Parts): Promise<Buffer> => zipOf(workbookParts(parts));

/** Bytes in memory as a file at hand. */
export const accessTo = (content: Buffer): RandomAccess => ({
  size: content.length,
  read: async (offset, length) => content.subarray(offset, offset + length),
});
