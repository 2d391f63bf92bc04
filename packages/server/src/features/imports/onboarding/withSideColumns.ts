import { type ColumnKey, columnOf } from '../columns.ts';
import type { FileRecord } from '../files/readRecords.ts';
import { type SideFile, sideColumns } from './SideFile.ts';

interface Columns {
  header: readonly string[];
  mapping: readonly (ColumnKey | null)[];
}

/** The columns of the user details with one for each file beside it. */
export function withSideColumns(
  { header, mapping }: Columns,
  sideFiles: readonly SideFile[],
): { header: string[]; mapping: (ColumnKey | null)[] } {
  const keys = sideFiles.map(({ kind }) => sideColumns[kind]);
  return {
    header: [...header, ...keys.map((key) => columnOf(key).label)],
    mapping: [...mapping, ...keys],
  };
}

/** Blank cells in those columns; cells beyond the header stay behind them. */
export async function* roomForSideColumns(
  records: AsyncIterable<FileRecord>,
  { header }: Pick<Columns, 'header'>,
  sideFiles: readonly SideFile[],
): AsyncGenerator<FileRecord> {
  for await (const record of records) {
    if (sideFiles.length > 0) record.cells.splice(header.length, 0, ...sideFiles.map(() => ''));
    yield record;
  }
}
