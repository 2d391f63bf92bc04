import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { makeTable } from '../staging/makeTable.ts';
import { joinCells } from './joinCells.ts';

/**
 * I11: a stray in `rechecked` whose LAN ID has become that of a row of the details goes there, behind what that row
 * has, and is no row of its own any more. The other strays are not checked again: they stay in error.
 */
export async function joinStrays(em: EntityManager, { id, mapping }: StoredImport): Promise<void> {
  const lanAt = mapping.indexOf('lanId') + 1;
  await makeTable(
    em,
    'strays',
    sql`select o.row_number, o.cells, btrim(o.cells[${lanAt}::int]) as lan_id, o.dropped, (
            select min(d.row_number) from import_rows d
            where d.import_id = ${id} and d.source is null and not d.dropped
              and lower(btrim(d.cells[${lanAt}::int])) = lower(btrim(o.cells[${lanAt}::int]))) as details_row
        from rechecked c join import_rows o on o.import_id = ${id} and o.row_number = c.row_number
        where o.source is not null`,
  );
  for (const place of mapping.flatMap((key, i) =>
    key === 'features' || key === 'capacities' ? [i + 1] : [],
  )) {
    await joinInto(em, id, place);
  }
  await rows(
    em,
    sql`update import_rows r set dropped = true from strays s
        where r.import_id = ${id} and r.row_number = s.row_number and s.details_row is not null`,
  );
  await rows(
    em,
    sql`update import_errors e set value = nullif(s.lan_id, '') from strays s
        where e.import_id = ${id} and e.row_number = s.row_number and s.details_row is null and not s.dropped`,
  );
  await rows(
    em,
    sql`delete from import_errors e using strays s
        where e.import_id = ${id} and e.row_number = s.row_number and (s.dropped or s.details_row is not null)`,
  );
  await rows(
    em,
    sql`insert into rechecked select distinct details_row from strays where not dropped and details_row is not null
        on conflict do nothing`,
  );
  await rows(em, sql`delete from rechecked c using strays s where s.row_number = c.row_number`);
}

/** Puts what the strays say in a column behind what the rows of the details have there. */
async function joinInto(em: EntityManager, id: string, place: number): Promise<void> {
  const found = await rows<{ row: number; cells: string[] }>(
    em,
    sql`select d.row_number as row, coalesce(d.cells[${place}::int], '') || s.cells as cells
        from (select details_row, array_agg(cells[${place}::int] order by row_number) as cells from strays
              where not dropped and cells[${place}::int] <> '' group by 1) s
        join import_rows d on d.import_id = ${id} and d.row_number = s.details_row`,
  );
  if (found.length === 0) return;
  const joined = found.map(({ row, cells }) => ({ row, cell: joinCells(cells) }));
  await rows(
    em,
    sql`update import_rows d set corrected = true, cells[${place}::int] = j.cell
        from jsonb_to_recordset(${JSON.stringify(joined)}::jsonb) as j(row int, cell text)
        where d.import_id = ${id} and d.row_number = j.row`,
  );
}
