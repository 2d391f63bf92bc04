import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { nameKey } from '../checks/nameKey.ts';
import { makeTable } from './makeTable.ts';

/**
 * The lists of roles, teams, skills … of all rows, each different combination once: in a file of any length there
 * are few.
 *
 * - `lists (list, items, exact)`: a combination, joined to the rows by itself.
 * - `list_items (list, kind, op, name, level, id)`: its names; id is null for an unknown one.
 * - `list_sets (list, kind, exact, adds, removes, levels)`: what it means for one kind.
 * - `new_lists (list, sets, user_type)`: what a new user gets from it, and the type that the roles imply (U6).
 */
export async function makeLists(em: EntityManager, { options }: Checking): Promise<void> {
  await makeTable(
    em,
    'lists',
    sql`select row_number() over ()::int as list, items, exact
        from (select distinct items, exact from staged where items <> '{}' or exact <> '{}') combinations`,
  );
  await makeTable(
    em,
    'list_items',
    sql`select i.list, i.kind, i.op, i.name, i.level, n.value::uuid as id
        from (
          select list, left(item, 1) as op, split_part(substr(item, 2), ':', 1) as kind,
            case when item like '_skills:%' then regexp_replace(item, '^.skills:[0-9]*:', '')
              else substr(item, position(':' in item) + 1) end as name,
            case when item like '+skills:%' then split_part(item, ':', 2)::smallint end as level
          from lists, unnest(items) as item) i
        left join names n on n.kind = i.kind and n.key = ${nameKey(sql`i.name`)}`,
  );
  await makeTable(
    em,
    'list_sets',
    sql`select k.list, k.kind,
          k.kind = any(l.exact) or (${options.listMode} = 'REPLACE' and cardinality(i.adds) > 0) as exact,
          coalesce(i.adds, '{}') as adds, coalesce(i.removes, '{}') as removes, i.levels
        from (select list, kind from list_items union select list, unnest(exact) from lists) k
        join lists l on l.list = k.list
        left join (
          select list, kind,
            array_agg(distinct id) filter (where op = '+' and id is not null) as adds,
            array_agg(distinct id) filter (where op = '-' and id is not null) as removes,
            jsonb_object_agg(id, level) filter (where op = '+' and id is not null) as levels
          from list_items group by list, kind) i on i.list = k.list and i.kind = k.kind`,
  );
  await makeTable(
    em,
    'new_lists',
    sql`select list, jsonb_object_agg(kind, case kind when 'skills' then levels else to_jsonb(adds) end)
            filter (where adds <> '{}') as sets,
          (select r.user_type from list_sets own join roles r on r.id = any(own.adds)
           where own.list = s.list and own.kind = 'roles'
           order by array_position('{ADMINISTRATOR,SUPERVISOR,AGENT}', r.user_type) limit 1) as user_type
        from list_sets s group by list`,
  );
}
