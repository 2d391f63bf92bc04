import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { channelKey } from '../checks/channelsOf.ts';
import { nameKey } from '../checks/nameKey.ts';
import { makeTable } from './makeTable.ts';

/**
 * The lists of roles, teams, skills … of all rows, each different combination once: in a file of any length there
 * are few.
 *
 * - `lists (list, items, exact)`: a combination, joined to the rows by itself.
 * - `list_items (list, kind, op, name, number, value, id)`: its names; value is null for an unknown one, id for a channel.
 * - `list_sets (list, kind, exact, adds, removes, numbers, gone)`: what it means for one kind. Skills and channels have
 *   numbers by their values; gone are the values taken away.
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
    sql`select i.list, i.kind, i.op, i.name, i.number, n.value,
          case when i.kind <> 'capacities' then n.value::uuid end as id
        from (
          select list, left(item, 1) as op, split_part(substr(item, 2), ':', 1) as kind,
            ${itemName} as name,
            case when ${numbered} then nullif(split_part(item, ':', 2), '')::smallint end as number
          from lists, unnest(items) as item) i
        left join names n on n.kind = i.kind and n.key =
          case i.kind when 'capacities' then ${channelKey(sql`i.name`)} else ${nameKey(sql`i.name`)} end`,
  );
  await makeTable(
    em,
    'list_sets',
    sql`select k.list, k.kind,
          k.kind = any(l.exact) or (${options.listMode} = 'REPLACE' and coalesce(i.some, false)) as exact,
          coalesce(i.adds, '{}') as adds, coalesce(i.removes, '{}') as removes, i.numbers, coalesce(i.gone, '{}') as gone
        from (select list, kind from list_items union select list, unnest(exact) from lists) k
        join lists l on l.list = k.list
        left join (
          select list, kind,
            array_agg(distinct id) filter (where op = '+' and id is not null) as adds,
            array_agg(distinct id) filter (where op = '-' and id is not null) as removes,
            jsonb_object_agg(value, number) filter (where op = '+' and value is not null and number is not null) as numbers,
            array_agg(distinct value) filter (where op = '-' and value is not null) as gone,
            bool_or(op = '+' and value is not null) as some
          from list_items group by list, kind) i on i.list = k.list and i.kind = k.kind`,
  );
  await makeTable(
    em,
    'new_lists',
    sql`select list, jsonb_object_agg(kind, coalesce(numbers, to_jsonb(adds)))
            filter (where adds <> '{}' or numbers is not null) as sets,
          (select r.user_type from list_sets own join roles r on r.id = any(own.adds)
           where own.list = s.list and own.kind = 'roles'
           order by array_position('{ADMINISTRATOR,SUPERVISOR,AGENT}', r.user_type) limit 1) as user_type
        from list_sets s group by list`,
  );
}

/** The name in an item of a list. */
export const itemName: Sql = sql`case when item ~ '^.(skills|capacities):' then regexp_replace(item, '^.[a-z]+:[0-9]*:', '')
  else substr(item, position(':' in item) + 1) end`;

/** `+skills:7:Billing`, and without a number where it is taken away. */
const numbered = sql`item ~ '^.(skills|capacities):'`;
