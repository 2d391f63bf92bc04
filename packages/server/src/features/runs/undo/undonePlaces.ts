import { type Sql, sql } from '../../../platform/database/sql.ts';
import { lastAdministrator } from '../../roles/administrators.ts';
import { limitsLastAdministrator, limitsSelf } from '../../roles/movedAdministrators.ts';
import type { ActionContext } from '../BulkAction.ts';
import type { RefusalCode } from '../RefusalCode.ts';

const back = sql`(c.before #>> '{}')::uuid`;

/** Whoever would go back to where the run took them from; with a column, as long as that holds what the run gave it. */
function refused(
  { targets }: ActionContext<never>,
  undone: string,
  { field, column }: { field: string; column?: string },
  reasons: readonly (readonly [`${RefusalCode}`, Sql])[],
): Sql {
  const cases = reasons.map(([code, condition]) => sql`when ${condition} then ${sql.lit(code)}`);
  return sql`
    select * from (
      select t.ordinal, t.user_id, case ${sql.join(cases, sql` `)} end as code,
        null::text as field, null::jsonb as detail
      from ${targets} t join users u on u.id = t.user_id
      join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = ${field}
      where ${column ? sql`${sql.ref(`u.${column}`)}::text is not distinct from c.after #>> '{}'` : sql`true`}) judged
    where code is not null`;
}

/** U8, U9, B9: the way back to a user group obeys what the way there does. */
export function undoneUserGroups(context: ActionContext<never>, undone: string): Sql {
  const { actor } = context;
  return refused(context, undone, { field: 'userGroupId', column: 'user_group_id' }, [
    ['LOGGED_ON', sql`exists (select from queue_presence q where q.user_id = u.id)`],
    ['SELF', limitsSelf(actor, back)],
    ['LAST_ADMINISTRATOR', limitsLastAdministrator(actor, back)],
  ]);
}

/** U9, B9: nobody changes their own limit by an undo, and who is limited changes nobody's. */
export function undoneFilters(context: ActionContext<never>, undone: string): Sql {
  const { actor } = context;
  return refused(context, undone, { field: 'resourceFilter' }, [
    ['SELF', sql`u.id = ${actor.userId}`],
    ['FIELD_NOT_EDITABLE', actor.resourceFilter ? sql`true` : sql`false`],
    ['LAST_ADMINISTRATOR', sql`c.before is not null and ${lastAdministrator(actor)}`],
  ]);
}

/** U5: an agent goes back into leaves only, and nobody becomes an agent again in a unit that is none. */
export function undoneOrgUnits({ targets }: ActionContext<never>, undone: string): Sql {
  const change = (name: string, field: string, now: Sql) => sql`
    left join changes ${sql.ref(name)} on ${sql.ref(`${name}.run_id`)} = ${undone} and ${sql.ref(`${name}.user_id`)} = u.id
      and ${sql.ref(`${name}.field`)} = ${field} and ${sql.ref(`${name}.after`)} #>> '{}' is not distinct from ${now}`;
  const typed = sql`case when type.id is null then u.user_type else type.before #>> '{}' end`;
  const placed = sql`case when unit.id is null then u.org_unit_id else (unit.before #>> '{}')::uuid end`;
  return sql`
    select t.ordinal, t.user_id, 'NOT_A_LEAF' as code, null::text as field, null::jsonb as detail
    from ${targets} t join users u on u.id = t.user_id
    ${change('type', 'userType', sql`u.user_type`)}
    ${change('unit', 'orgUnitId', sql`u.org_unit_id::text`)}
    where (type.id is not null or unit.id is not null) and ${typed} = 'AGENT'
      and exists (select from org_units below where below.parent_id = ${placed})`;
}
