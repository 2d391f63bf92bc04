import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { ActionContext, BulkAction } from '../BulkAction.ts';
import { RefusalCode } from '../RefusalCode.ts';

/** The event of being logged off on the way to something else. */
const LOGGED_OFF = 'loggedOff';

/** B7, LOG_OFF: the same action, which logs off whom it would otherwise refuse. */
export function loggingOff<Input>(action: BulkAction<Input>): BulkAction<Input> {
  const refusal = action.refusals.find(({ code }) => code === RefusalCode.LOGGED_ON);
  if (!refusal) return action;
  const loggedOff = ({ targets, actor, input }: ActionContext<Input>): Sql => sql`
    select t.ordinal, t.user_id, ${LOGGED_OFF}::text as field, to_jsonb(q.logged_on_at) as before, null::jsonb as after
    from ${targets} t join readable_users u on u.id = t.user_id and u.site_id = ${actor.siteId}
    join queue_presence q on q.user_id = t.user_id where ${refusal.when({ actor, input })}`;
  return {
    ...action,
    refusals: action.refusals.filter((other) => other !== refusal),
    writes: [...action.writes, LOGGED_OFF],
    differences: (context) => sql`${action.differences(context)} union all ${loggedOff(context)}`,
    // Who has logged on since the plan is logged off as well; who has logged off since is not.
    planned: (context, planned) => sql`
      select * from (${planned}) p where p.field <> ${LOGGED_OFF} union all ${loggedOff(context)}`,
  };
}
