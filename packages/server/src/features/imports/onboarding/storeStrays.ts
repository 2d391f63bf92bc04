import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { cellOf } from './cellOf.ts';
import { type SideFile, sideColumns } from './SideFile.ts';

/** Rows of the other files whose LAN ID no row of the details has are invalid rows behind all others. */
export async function storeStrays(em: EntityManager, found: StoredImport): Promise<void> {
  for (const file of found.side_files) await storeStraysOf(em, found, file);
}

async function storeStraysOf(em: EntityManager, found: StoredImport, { kind }: SideFile): Promise<void> {
  const { id, site_id: siteId, mapping } = found;
  const lanAt = mapping.indexOf('lanId') + 1;
  const place = mapping.lastIndexOf(sideColumns[kind]) + 1;
  await rows(
    em,
    sql`with strays as (
          select x.*, jsonb_build_object('file', x.kind, 'row', x.row_number) as source,
            last.number + row_number() over (order by x.row_number) as number
          from side_rows x, (select coalesce(max(row_number), 0) as number from import_rows where import_id = ${id}) last
          where x.kind = ${kind} and x.details_row is null
        ), wrong as (
          insert into import_errors (import_id, site_id, row_number, column_key, code, value, detail)
          select ${id}::uuid, ${siteId}::uuid, number, 'lanId', 'NOT_IN_DETAILS', nullif(lan_id, ''),
            jsonb_build_object('source', source)
          from strays)
        insert into import_rows (import_id, site_id, row_number, cells, outcome, source)
        select ${id}::uuid, ${siteId}::uuid, number,
          array(select case p when ${lanAt} then lan_id
              when ${place} then ${cellOf(sql`exact`, sql`array_to_string(elements, ';')`)} else '' end
            from generate_series(1, ${mapping.length}::int) as p),
          'INVALID', source
        from strays`,
  );
}
