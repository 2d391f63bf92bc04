import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../../platform/database/sql.ts';
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
          coalesce(detail ->> 'key', case code when 'NO_LICENSE_AVAILABLE' then 'license' when 'LOGGED_ON' then 'userGroup' end),
          case when code = 'KEY_TAKEN' then coalesce(${taken}::jsonb ->> (detail ->> 'key'), 'STALE')
            when code in ('NO_LICENSE_AVAILABLE', 'REFERENCE_GONE', 'LOGGED_ON') then code else 'STALE' end,
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
