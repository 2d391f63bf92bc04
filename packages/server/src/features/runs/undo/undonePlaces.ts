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
