import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Page } from '../../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../../platform/graphql/pageArguments.ts';
import type { Actor } from '../../roles/Actor.ts';
import { comingUsers, userRefs } from '../../runs/shown/userRefs.ts';
import { type ErrorRow, type ExplainedError, explainErrors } from '../explain/explainErrors.ts';
import { ImportErrorCode } from '../ImportErrorCode.ts';
import type { SideSource } from '../onboarding/SideFile.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import type { ImportCellError, ImportRow, ImportRowFilter, ImportRowOutcome } from '../schema/ImportRow.ts';
import { columnIndex, leftToRight } from './columnIndex.ts';

interface StoredRow {
  row_number: number;
  cells: string[];
  outcome: ImportRowOutcome | null;
  corrected: boolean;
  user_id: string | null;
  source: SideSource | null;
}

function matching(found: StoredImport, filter: ImportRowFilter | null): Sql {
  const conditions = [sql`r.import_id = ${found.id} and not r.dropped`];
  if (filter?.outcome) conditions.push(sql`r.outcome = ${filter.outcome}`);
  if (filter?.code) {
    conditions.push(sql`r.row_number in (
      select e.row_number from import_errors e where e.import_id = ${found.id} and e.code = ${filter.code})`);
  }
  return sql.join(conditions, sql` and `);
}

/** The rows of an import in the order of the file, with all that is wrong with each. */
export async function importRows(
  em: EntityManager,
  actor: Actor,
  found: StoredImport,
  filter: ImportRowFilter | null,
  page: Keyset,
): Promise<Page<ImportRow>> {
  const [from] = page.from ?? [];
  const behind = from ? sql`and r.row_number ${page.backward ? sql`<` : sql`>`} ${from}::int` : sql``;
  const stored = await rows<StoredRow>(
    em,
    sql`select r.row_number, r.cells, r.outcome, r.corrected, r.user_id, r.source from import_rows r
        where ${matching(found, filter)} ${behind}
        order by r.row_number ${page.backward ? sql`desc` : sql`asc`} limit ${page.size + 1}`,
  );
  const errors = await errorsOf(em, actor, found, stored);
  const user = await usersOf(em, found, stored);
  return pageOf(
    stored,
    page,
    ({ row_number }) => cursorOf(row_number),
    ({ row_number: rowNumber, cells, outcome, corrected, user_id, source }) => ({
      rowNumber,
      ...placeOf(found, source, rowNumber),
      cells,
      outcome,
      corrected,
      errors: errors.get(rowNumber) ?? [],
      user: user_id ? user(user_id) : null,
    }),
  );
}

export async function countImportRows(
  em: EntityManager,
  found: StoredImport,
  filter: ImportRowFilter | null,
): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from import_rows r where ${matching(found, filter)}`,
  );
  return count;
}

async function errorsOf(em: EntityManager, actor: Actor, found: StoredImport, stored: readonly StoredRow[]) {
  const numbers = stored.map(({ row_number }) => row_number);
  const errors = await rows<ErrorRow>(
    em,
    sql`select row_number, column_key, code, value, detail from import_errors
        where import_id = ${found.id} and row_number = any(${numbers}::int[])`,
  );
  const byRow = new Map<number, ImportCellError[]>();
  for (const error of leftToRight(found, await explainErrors(em, actor, found.id, errors))) {
    byRow.set(error.row_number, [...(byRow.get(error.row_number) ?? []), shown(found, error)]);
  }
  return byRow;
}

/** In which file and row it stands, as people find it there. */
function placeOf(
  { file_name, side_files }: StoredImport,
  source: SideSource | null | undefined,
  row: number,
) {
  const file = source && side_files.find(({ kind }) => kind === source.file);
  return { fileName: file?.name ?? file_name, fileRow: source?.row ?? row };
}

function shown(found: StoredImport, error: ExplainedError): ImportCellError {
  const { row_number: rowNumber, column_key: columnKey, code, value, detail, message, suggestions } = error;
  return {
    ...placeOf(found, detail?.source, rowNumber),
    columnIndex: columnIndex(found, columnKey),
    columnKey,
    code: ImportErrorCode[code],
    value,
    message,
    suggestions,
  };
}

async function usersOf(em: EntityManager, found: StoredImport, stored: readonly StoredRow[]) {
  const ids = stored.flatMap(({ user_id }) => user_id ?? []);
  const planned = await rows<{ user_id: string; field: string; after: unknown }>(
    em,
    sql`select user_id, field, after from run_differences
        where run_id = ${found.run_id} and field = 'existence' and user_id = any(${ids}::uuid[])`,
  );
  const ref = await userRefs(em, ids, comingUsers(planned));
  // An invalid row keeps the id that it would give to a new user, who is nobody.
  return (id: string) => {
    const named = ref(id);
    return named.username ? named : null;
  };
}
