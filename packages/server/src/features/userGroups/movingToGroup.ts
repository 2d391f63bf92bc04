import { type Sql, sql } from '../../platform/database/sql.ts';
import { limitsLastAdministrator, limitsSelf } from '../roles/movedAdministrators.ts';
import type { Refusal } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** U8, U9, B9: who cannot be moved to another user group; `group` names it. */
export function notMoving<Input>(group: (input: Input) => Sql): Refusal<Input>[] {
  return [
    {
      code: RefusalCode.LOGGED_ON,
      when: ({ input }) => sql`u.user_group_id <> ${group(input)}
        and exists (select from queue_presence q where q.user_id = u.id)`,
    },
    { code: RefusalCode.SELF, when: ({ actor, input }) => limitsSelf(actor, group(input)) },
    {
      code: RefusalCode.LAST_ADMINISTRATOR,
      when: ({ actor, input }) => limitsLastAdministrator(actor, group(input)),
    },
  ];
}

/** U8: who moves leaves the group profiles of the old group and has the defaults of the new one. */
export function movedToGroup(targets: Sql, group: Sql): Sql {
  return sql`
    select t.ordinal, t.user_id, 'userGroupId'::text as field, to_jsonb(u.user_group_id) as before,
      to_jsonb(${group}) as after
    from ${targets} t join users u on u.id = t.user_id where u.user_group_id <> ${group}
    union all
    select * from (
      select t.ordinal, t.user_id, 'profiles',
        (select jsonb_agg(h.profile_id) from user_profiles h where h.user_id = t.user_id) as before,
        (select jsonb_agg(p.id) from profiles p where p.user_group_id = ${group} and p.is_default) as after
      from ${targets} t join users u on u.id = t.user_id where u.user_group_id <> ${group}) moved
    where before is not null or after is not null`;
}
