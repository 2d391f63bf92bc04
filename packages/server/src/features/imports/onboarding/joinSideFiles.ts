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
  // Without it the planner thinks that none has been found.
  await rows(em, sql`analyze side_rows`);
}

/** Puts the elements of all rows about a user into one cell, as `listCell` does it for a row. */
async function mergeInto(em: EntityManager, found: StoredImport, { kind }: SideFile): Promise<void> {
  const key = sideColumns[kind];
  const place = found.mapping.lastIndexOf(key) + 1;
  const parts = (what: string, column: string) => sql`
    select x.details_row, x.row_number, x.exact, ${what} as what, e.place, e.part, null::jsonb as problem
    from side_rows x cross join unnest(${sql.ref(`x.${column}`)}) with ordinality as e(part, place)
    where x.kind = ${kind} and x.details_row is not null`;
  const order = sql`order by p.row_number, p.place`;
  // In a list that names exactly what the user has, nothing is taken away besides.
  const chosen = (merged: (which: Sql) => Sql) =>
    sql`case when bool_or(p.exact) then ${merged(sql`and p.part not like '-%'`)} else ${merged(sql``)} end`;
  // One grouping and no join, so that the plan cannot go wrong.
  await makeTable(
    em,
    'side_cells',
    sql`select details_row, exact, ${cellOf(sql`exact`, sql`coalesce(text, '')`)} as cell,
          coalesce(items, '{}') as items, problems
        from (
          select p.details_row, bool_or(p.exact) as exact,
            ${chosen((which) => sql`string_agg(p.part, ';' ${order}) filter (where p.what = 'element' ${which})`)} as text,
            ${chosen((which) => sql`array_agg(p.part ${order}) filter (where p.what = 'item' ${which})`)} as items,
            jsonb_agg(p.problem ${order}) filter (where p.problem is not null) as problems
          from (
            select x.details_row, x.row_number, x.exact, 'row' as what, 0::bigint as place, null::text as part, null::jsonb as problem
            from side_rows x where x.kind = ${kind} and x.details_row is not null
            union all ${parts('element', 'elements')} union all ${parts('item', 'items')}
            union all
            select x.details_row, x.row_number, x.exact, 'problem', 0, null, w.problem
            from side_rows x cross join jsonb_array_elements(x.problems) as w(problem)
            where x.kind = ${kind} and x.details_row is not null) p
          group by p.details_row) merged`,
  );
  await rows(
    em,
    sql`update staged s set cells[${place}::int] = c.cell, items = s.items || c.items,
          exact = case when c.exact then s.exact || ${key}::text else s.exact end,
          problems = case when c.problems is null then s.problems else coalesce(s.problems, '[]') || c.problems end
        from side_cells c where c.details_row = s.row_number`,
  );
}
