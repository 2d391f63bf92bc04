import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { columnOf } from '../columns.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import type { Corrections } from './correctImport.ts';

/** Writes the corrections into the rows, and the numbers of these rows into `rechecked`. */
export async function editCells(
  em: EntityManager,
  found: StoredImport,
  { cells, replaceAll, dropRows }: Corrections,
): Promise<void> {
  await rows(em, sql`create temporary table rechecked (row_number int primary key) on commit drop`);
  if (cells?.length) await note(em, setCells(found.id, cells));
  for (const { columnIndex, from, to } of replaceAll ?? []) {
    await note(em, replaceValue(found, columnIndex, from.trim(), to));
  }
  if (dropRows?.length) {
    await note(
      em,
      sql`update import_rows set dropped = true where import_id = ${found.id} and row_number = any(${dropRows}::int[])
          returning row_number`,
    );
  }
}

async function note(em: EntityManager, update: Sql): Promise<void> {
  await rows(
    em,
    sql`with edited as (${update}) insert into rechecked select distinct row_number from edited on conflict do nothing`,
  );
}

function setCells(importId: string, cells: NonNullable<Corrections['cells']>): Sql {
  const given = JSON.stringify(cells.map((cell, place) => ({ ...cell, value: stored(cell.value), place })));
  return sql`
    with given as materialized (
      select "rowNumber" as row_number, "columnIndex" + 1 as place, (array_agg(value order by place desc))[1] as value
      from jsonb_to_recordset(${given}::jsonb) as g("rowNumber" int, "columnIndex" int, value text, place int)
      group by 1, 2)
    update import_rows r set corrected = true, cells = (
      select array_agg(coalesce(g.value, c.cell) order by c.place)
      from unnest(r.cells) with ordinality as c(cell, place)
      left join given g on g.row_number = r.row_number and g.place = c.place)
    where r.import_id = ${importId} and r.row_number in (select row_number from given)
    returning r.row_number`;
}

/** Only invalid rows are touched: what is right elsewhere stays. */
function replaceValue({ id, mapping }: StoredImport, columnIndex: number, from: string, to: string): Sql {
  const key = mapping[columnIndex] ?? null;
  const cell = sql`r.cells[${columnIndex + 1}::int]`;
  const whole = sql`lower(trim(${cell})) = lower(${from})`;
  const list = key !== null && columnOf(key).kind === 'list';
  const changed = list
    ? sql`case when ${whole} then ${stored(to)} else ${withName(cell, from, stored(to))} end`
    : sql`${stored(to)}::text`;
  return sql`
    update import_rows r set corrected = true, cells[${columnIndex + 1}::int] = ${changed}
    where r.import_id = ${id} and r.outcome = 'INVALID' and not r.dropped
      and (${whole} ${list ? sql`or ${withName(cell, from, stored(to))} <> ${cell}` : sql``})
    returning r.row_number`;
}

/** A list in which one name is another; its sign and its level stay. */
function withName(cell: Sql, from: string, to: string): Sql {
  return sql`(
    select string_agg(case when lower(e.part[2]) = lower(${from}) then e.part[1] || ${to} || e.part[3] else i.item end, ';' order by i.place)
    from unnest(string_to_array(${cell}, ';')) with ordinality as i(item, place)
    cross join lateral (select regexp_match(i.item, '^(\\s*[=-]?\\s*)(.*?)(\\s*(?::\\s*[0-9]*)?\\s*)$') as part) e)`;
}

/** PostgreSQL holds no NUL character and no half of a surrogate pair. */
function stored(value: string): string {
  return value.toWellFormed().replaceAll('\0', '');
}
