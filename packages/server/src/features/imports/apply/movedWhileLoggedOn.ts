import { type Sql, sql } from '../../../platform/database/sql.ts';

/** U8: nobody is moved to another user group while logged on to the queue. */
export function movedWhileLoggedOn(runId: string, targets: Sql): Sql {
  return sql`
    select d.ordinal, d.user_id, 'LOGGED_ON' as code, null::text as field, null::jsonb as detail
    from run_differences d join ${targets} t on t.user_id = d.user_id
    join queue_presence q on q.user_id = d.user_id
    where d.run_id = ${runId} and d.field = 'userGroupId'`;
}
