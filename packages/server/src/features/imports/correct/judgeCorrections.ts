import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { importWords } from '../words/importWords.ts';
import type { Corrections } from './correctImport.ts';

/** Whether the rows and columns are there; all that is wrong at once. */
export async function judgeCorrections(
  em: EntityManager,
  actor: Actor,
  { id, header }: StoredImport,
  { cells, replaceAll, dropRows }: Corrections,
): Promise<UserError[]> {
  const words = importWords(actor);
  const named = [
    ...(cells ?? []).map(({ rowNumber }, i) => ({ rowNumber, path: ['cells', String(i), 'rowNumber'] })),
    ...(dropRows ?? []).map((rowNumber, i) => ({ rowNumber, path: ['dropRows', String(i)] })),
  ];
  const found = await rows<{ row_number: number }>(
    em,
    sql`select row_number from import_rows where import_id = ${id} and not dropped
          and row_number = any(${named.map(({ rowNumber }) => rowNumber)}::int[])`,
  );
  const known = new Set(found.map(({ row_number }) => row_number));
  const unknownRows = named
    .filter(({ rowNumber }) => !known.has(rowNumber))
    .map(({ rowNumber, path }) => userError('UNKNOWN_ID', words.rowUnknown(rowNumber), path));
  const columns = [
    ...(cells ?? []).map(({ columnIndex }, i) => ({
      columnIndex,
      path: ['cells', String(i), 'columnIndex'],
    })),
    ...(replaceAll ?? []).map(({ columnIndex }, i) => ({
      columnIndex,
      path: ['replaceAll', String(i), 'columnIndex'],
    })),
  ];
  const unknownColumns = columns
    .filter(({ columnIndex }) => columnIndex < 0 || columnIndex >= header.length)
    .map(({ columnIndex, path }) =>
      userError('INVALID', words.noColumn(columnIndex, header.length - 1), path),
    );
  return [...unknownRows, ...unknownColumns];
}
