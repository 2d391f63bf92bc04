import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Sheet } from './writing/Sheet.ts';
import { sheetNames } from './writing/sheetNames.ts';
import { advance, MOST_ROWS, type RowsLeft, sheetXml } from './writing/sheetXml.ts';
import {
  contentTypes,
  packageRelationships,
  sheetPath,
  styles,
  workbook,
  workbookRelationships,
} from './writing/workbookParts.ts';

/**
 * An XLSX workbook as a stream. Memory does not grow with the rows: they are asked for as the reader takes the
 * bytes, and a sheet that is full continues in a further one. Cells are written as they are; where the importer is
 * to read them back, the caller makes each `harmless`, as in CSV. A cell beyond 32,767 characters, with which no
 * spreadsheet would open the file, ends the stream with `CellTooLong`. Whoever ends it early ends the rows too.
 */
export function writeWorkbook(sheets: readonly Sheet[], rowsPerSheet = MOST_ROWS): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (problem: Error) => output.destroy(problem));
  writeParts(zip, output, sheets, rowsPerSheet).catch((problem: Error) => output.destroy(problem));
  return output;
}

async function writeParts(
  zip: ZipFile,
  output: Readable,
  sheets: readonly Sheet[],
  rowsPerSheet: number,
): Promise<void> {
  const names: string[] = [];
  const nameOf = sheetNames();
  add(zip, '[Content_Types].xml', contentTypes);
  add(zip, '_rels/.rels', packageRelationships);
  add(zip, 'xl/styles.xml', styles);
  for (const sheet of sheets) {
    const left = await rowsOf(sheet);
    try {
      do {
        names.push(nameOf(sheet.name));
        await addEntry(zip, output, sheetPath(names.length), sheetXml(sheet, left, rowsPerSheet));
      } while (left.next && !output.destroyed);
    } finally {
      await left.iterator.return?.();
    }
    if (output.destroyed) return;
  }
  add(zip, 'xl/workbook.xml', workbook(names));
  add(zip, 'xl/_rels/workbook.xml.rels', workbookRelationships(names.length));
  zip.end();
}

function add(zip: ZipFile, path: string, xml: string): void {
  zip.addBuffer(Buffer.from(xml), path);
}

async function rowsOf({ rows }: Sheet): Promise<RowsLeft> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const left = { iterator };
  await advance(left);
  return left;
}

async function addEntry(
  zip: ZipFile,
  output: Readable,
  path: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const source = Readable.from(content, { objectMode: false });
  const stop = () => source.destroy();
  output.once('close', stop);
  zip.addReadStream(source, path, { compressionLevel: 4 });
  try {
    await finished(source);
  } catch (problem) {
    // Whoever broke the download off wants no answer.
    if (!output.destroyed) throw problem;
  } finally {
    output.off('close', stop);
  }
}
