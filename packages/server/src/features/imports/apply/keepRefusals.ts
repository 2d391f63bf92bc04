import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../../platform/database/sql.ts';
import type { RefusalCode } from '../../runs/RefusalCode.ts';
import type { ColumnKey } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import { countRows } from '../plan/countRows.ts';
import { loadImport } from '../plan/loadImport.ts';
import { userKeys } from '../userKeys.ts';

/** I12: rows that the application refused are invalid rows too, in the counts, the grid and the error file. */
export async function keepRefusals(em: EntityManager, runId: string): Promise<void> {
  const found = await loadImport(em, sql`run_id = ${runId}`);
  if (!found) return;
  const taken = JSON.stringify(Object.fromEntries(userKeys.map((key) => [key.column, key.taken])));
  const refused = await affected(
    em,
    sql`insert into import_errors (import_id, site_id, row_number, column_key, code, value, detail)
        select ${found.id}::uuid, site_id, ordinal,
          coalesce(detail ->> 'key', ${columnsOf}::jsonb ->> code),
          case when code = 'KEY_TAKEN' then coalesce(${taken}::jsonb ->> (detail ->> 'key'), 'STALE')
            else coalesce(${errorsOf}::jsonb ->> code, 'STALE') end,
          coalesce(detail ->> 'value', detail ->> 'license'), detail
        from run_refusals where run_id = ${runId} and field is null`,
  );
  if (refused === 0) return;
  await affected(
    em,
    sql`update import_rows r set outcome = 'INVALID' from run_refusals f
        where r.import_id = ${found.id} and f.run_id = ${runId} and f.field is null and r.row_number = f.ordinal`,
  );
  await countRows(em, found.id);
}

/** What a refusal is called as an error of a row, and the column that it is about; others are STALE. */
const errorsOf = JSON.stringify({
  NO_LICENSE_AVAILABLE: 'NO_LICENSE_AVAILABLE',
  REFERENCE_GONE: 'REFERENCE_GONE',
  LOGGED_ON: 'LOGGED_ON',
  ROLE_ABOVE_OWN: 'ROLE_NOT_ALLOWED',
  SELF: 'NOT_ALLOWED',
  LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR',
  NOT_A_LEAF: 'ORG_UNIT_NOT_LEAF',
} satisfies Partial<Record<RefusalCode, ImportErrorName>>);
const columnsOf = JSON.stringify({
  NO_LICENSE_AVAILABLE: 'license',
  LOGGED_ON: 'userGroup',
  SELF: 'userGroup',
  ROLE_ABOVE_OWN: 'roles',
  LAST_ADMINISTRATOR: 'roles',
  NOT_A_LEAF: 'orgUnit',
} satisfies Partial<Record<RefusalCode, ColumnKey>>);
