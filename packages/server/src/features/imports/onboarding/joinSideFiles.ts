import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { makeTable } from '../staging/makeTable.ts';
import { cellOf } from './cellOf.ts';
import { type SideFile, sideColumns } from './SideFile.ts';
import { stageSideFile } from './stageSideFile.ts';

/**
 * I3: joins the staged user details with the other files by the LAN ID: what these say stands in a cell of the
 * user’s row from now on, and is read, checked and corrected there. A number of statements that no file changes.
 *
 * - `side_rows`: the rows of the other files, and that of the details to which they belong: null for a stray.
 * - `side_sources (row_number, column_key, value, source)`: where in those files the value of an error stands.
 */
export async function joinSideFiles(
  beside: EntityManager,
  em: EntityManager,
  found: StoredImport,
): Promise<void> {
  await rows(em, sql`drop table if exists pg_temp.side_rows`);
  await rows(
    em,
    sql`create temporary table side_rows (
          kind text not null, row_number int not null, lan_id text not null, exact boolean not null,
          elements text[] not null, named text[] not null, items text[] not null, problems jsonb, details_row int
        ) on commit drop`,
  );
  for (const file of found.side_files) await stageSideFile(beside, em, found, file);
  await findDetails(em, found);
  for (const file of found.side_files) await mergeInto(em, found, file);
  await makeTable(
    em,
    'side_sources',
    sql`select distinct on (1, 2, 3) x.details_row as row_number, ${columnKey} as column_key, lower(v.value) as value,
          jsonb_build_object('file', x.kind, 'row', x.row_number) as source
        from side_rows x, unnest(x.named) as v(value) where x.details_row is not null
        order by 1, 2, 3, x.row_number desc`,
  );
}

const columnKey: Sql = sql`(${JSON.stringify(sideColumns)}::jsonb ->> x.kind)`;

/** The first row of the details with the LAN ID; a second one with it is in error. */
async function findDetails(em: EntityManager, { mapping }: StoredImport): Promise<void> {
  const lanAt = mapping.indexOf('lanId') + 1;
  await rows(em, sql`analyze side_rows`);
  await rows(
    em,
    sql`update side_rows x set details_row = d.row_number
        from (select coalesce(lower(s.username), lower(btrim(s.cells[${lanAt}::int]))) as key, min(s.row_number) as row_number
              from staged s group by 1) d
        where x.lan_id <> '' and d.key = lower(x.lan_id)`,
  );
}

/** Puts the elements of all rows about a user into one cell, as `listCell` does it for a row. */
async function mergeInto(em: EntityManager, found: StoredImport, { kind }: SideFile): Promise<void> {
  const key = sideColumns[kind];
  const place = found.mapping.lastIndexOf(key) + 1;
  // In a list that names exactly what the user has, nothing is taken away besides.
  const part = (column: 'elements' | 'items', merged: Sql) => sql`
    select x.details_row, ${merged} as merged
    from side_rows x join exactness t on t.details_row = x.details_row
    cross join unnest(${sql.ref(`x.${column}`)}) with ordinality as e(part, place)
    where x.kind = ${kind} and not (t.exact and e.part like '-%') group by 1`;
  await makeTable(
    em,
    'side_cells',
    sql`with exactness as materialized (
          select details_row, bool_or(exact) as exact from side_rows
          where kind = ${kind} and details_row is not null group by 1
        ), texts as (${part('elements', sql`string_agg(e.part, ';' order by x.row_number, e.place)`)}
        ), items as (${part('items', sql`array_agg(e.part order by x.row_number, e.place)`)}
        ), wrong as (
          select x.details_row, jsonb_agg(p.problem order by x.row_number) as problems
          from side_rows x, jsonb_array_elements(x.problems) as p(problem) where x.kind = ${kind} group by 1)
        select t.details_row, t.exact, ${cellOf(sql`t.exact`, sql`coalesce(texts.merged, '')`)} as cell,
          coalesce(items.merged, '{}') as items, wrong.problems
        from exactness t left join texts on texts.details_row = t.details_row
        left join items on items.details_row = t.details_row left join wrong on wrong.details_row = t.details_row`,
  );
  await rows(
    em,
    sql`update staged s set cells[${place}::int] = c.cell, items = s.items || c.items,
          exact = case when c.exact then s.exact || ${key}::text else s.exact end,
          problems = case when c.problems is null then s.problems else coalesce(s.problems, '[]') || c.problems end
        from side_cells c where c.details_row = s.row_number`,
  );
}
