import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { BulkAction } from './BulkAction.ts';

/** What places a user in the tree, or makes an agent of one who is there. */
const placing = ['existence', 'orgUnitId', 'userType'];

interface Placing {
  action: BulkAction<never>;
  /** A relation `(ordinal, user_id, field, before, after)`. */
  differences: Sql;
  /** Whether what is found has to hold until the transaction ends. */
  hold: boolean;
}

/**
 * U5: agents who would sit in a unit with units below it, whichever way they get there: a SELECT of refusals, or none
 * where no unit in question has any below it, which is nearly always.
 */
export async function offLeaves(em: EntityManager, { action, differences, hold }: Placing): Promise<Sql[]> {
  // Who is given another unit because theirs goes is judged with the tree, which changes in the same run.
  if (action.holders || !action.writes.some((field) => placing.includes(field))) return [];
  const units = await rows<{ id: string }>(
    em,
    sql`select id from org_units where id in (${unitsOf(differences)}) order by id ${hold ? sql`for key share` : sql``}`,
  );
  // A statement of its own, to see what whoever held them has put below them.
  const branches = await rows<{ id: string }>(
    em,
    sql`select distinct parent_id as id from org_units where parent_id = any(${units.map(({ id }) => id)}::uuid[])`,
  );
  if (branches.length === 0) return [];
  const ids = branches.map(({ id }) => id);
  return [
    sql`
      select p.ordinal, p.user_id, 'NOT_A_LEAF' as code, null::text as field, null::jsonb as detail
      from (
        select min(d.ordinal) as ordinal, d.user_id,
          jsonb_object_agg(d.field, d.after) as given, bool_or(d.field = 'existence' and d.after is null) as goes
        from ${differences} d where d.field = any(${placing}::text[]) group by d.user_id) p
      left join users u on u.id = p.user_id
      where not p.goes and (u.deleted_at is null or p.given ? 'existence')
        and coalesce(p.given ->> 'userType', p.given -> 'existence' ->> 'userType', u.user_type) = 'AGENT'
        and case when p.given ? 'orgUnitId' then p.given ->> 'orgUnitId'
          else coalesce(p.given -> 'existence' ->> 'orgUnitId', u.org_unit_id::text) end = any(${ids}::text[])`,
  ];
}

/** The units in which the users of the differences would be; what a new user has stands in the difference itself. */
function unitsOf(differences: Sql): Sql {
  return sql`
    select (d.after ->> 'orgUnitId')::uuid from ${differences} d where d.field = 'existence' and d.after ? 'username'
    union
    select (d.after #>> '{}')::uuid from ${differences} d where d.field = 'orgUnitId'
    union
    select u.org_unit_id from ${differences} d join users u on u.id = d.user_id
    where d.field = 'userType' or d.field = 'existence' and d.after is not null and not d.after ? 'username'`;
}
