import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/writeWorkbook.ts';
import { type ExportedKey, exportedColumn } from '../columns.ts';
import type { ExportFormat } from '../ExportFormat.ts';

/** Users as their values in the order of the columns, a portion at a time. */
export type Portions = AsyncIterable<unknown[][]>;

interface FileType {
  extension: string;
  contentType: string;
  write(portions: Portions, keys: readonly ExportedKey[]): Readable;
}

/** The kinds of file. Each is written as fast as it is taken, and ends its portions when it is broken off. */
export const fileTypes: Record<`${ExportFormat}`, FileType> = {
  CSV: {
    extension: 'csv',
    contentType: 'text/csv; charset=utf-8',
    write: (portions, keys) => Readable.from(csv(portions, keys), { objectMode: false }),
  },
  XLSX: {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (portions, keys) =>
      writeWorkbook([
        {
          name: 'Users',
          columns: keys.map(() => ({ width: 20 })),
          rows: sheetRows(portions, keys),
          frozenHeader: true,
        },
      ]),
  },
  JSON_LINES: {
    extension: 'jsonl',
    contentType: 'application/x-ndjson; charset=utf-8',
    write: (portions, keys) => Readable.from(jsonLines(portions, keys), { objectMode: false }),
  },
};

function labels(keys: readonly ExportedKey[]): string[] {
  return keys.map((key) => exportedColumn(key).label);
}

function cellsOf(keys: readonly ExportedKey[]): (values: unknown[]) => string[] {
  const columns = keys.map(exportedColumn);
  return (values) => columns.map(({ cell }, at) => cell(values[at] as never));
}

async function* csv(portions: Portions, keys: readonly ExportedKey[]): AsyncGenerator<Buffer> {
  const cells = cellsOf(keys);
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(labels(keys)));
  for await (const portion of portions) {
    yield Buffer.from(portion.map((values) => csvLine(cells(values))).join(''));
  }
}

async function* sheetRows(portions: Portions, keys: readonly ExportedKey[]) {
  const cells = cellsOf(keys);
  yield labels(keys).map((text) => ({ text, style: 'header' as const }));
  for await (const portion of portions) for (const values of portion) yield cells(values);
}

async function* jsonLines(portions: Portions, keys: readonly ExportedKey[]): AsyncGenerator<Buffer> {
  for await (const portion of portions) {
    const lines = portion.map((values) =>
      JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null]))),
    );
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}
