import type { EntityManager } from '@mikro-orm/postgresql';
import { copyFrom } from '../../../platform/database/copyFrom.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { readRow, stagedColumns } from '../cells/readRow.ts';
import type { ColumnKey } from '../columns.ts';
import type { FileRecord } from '../files/readRecords.ts';
import { copyLine } from './copyText.ts';

const PIECE = 64 * 1024;

/** Reads the cells of each row and copies what they say into the staging table, as the rows come. */
export async function stageRows(
  em: EntityManager,
  records: AsyncIterable<FileRecord>,
  mapping: readonly (ColumnKey | null)[],
): Promise<number> {
  const columns = ['row_number', 'cells', ...stagedColumns, 'items', 'exact', 'problems'];
  const count = await copyFrom(em, `copy staged (${columns.join(', ')}) from stdin`, lines(records, mapping));
  const compared = sql.join(['row_number', ...stagedColumns, 'items'].map((column) => sql.ref(column)));
  await rows(em, sql`analyze staged (${compared})`);
  return count;
}

async function* lines(
  records: AsyncIterable<FileRecord>,
  mapping: readonly (ColumnKey | null)[],
): AsyncGenerator<string> {
  let piece = '';
  for await (const { rowNumber, cells } of records) {
    piece += copyLine(rowNumber, cells, readRow(cells, mapping));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}
