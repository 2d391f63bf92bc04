import { sql } from '../../platform/database/sql.ts';
import { channelOf } from '../mail/channelOf.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { limitsLastAdministrator, limitsSelf } from '../roles/movedAdministrators.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { existing } from '../runs/existing.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

export interface MoveToUserGroup {
  userGroupId: string;
  /** Whether those who move get a message; absent in runs that were planned before it could be chosen. */
  notify?: boolean;
  message?: string | null;
}

/**
 * U8, B18: who moves leaves the group profiles of the old group and has the defaults of the new one. Values,
 * a resource filter and personal profiles of the user's own stay. Who moves and can be reached gets a message.
 */
export const bulkMoveToUserGroup = bulkAction<MoveToUserGroup>({
  kind: 'MOVE_TO_USER_GROUP',
  permission: 'users.edit',
  reads: ['userGroupId', 'profiles'],
  writes: ['userGroupId', 'profiles', 'message'],
  refusals: [
    {
      code: RefusalCode.LOGGED_ON,
      when: ({ input }) => sql`u.user_group_id <> ${input.userGroupId}::uuid
        and exists (select from queue_presence q where q.user_id = u.id)`,
    },
    {
      code: RefusalCode.SELF,
      when: ({ actor, input }) => limitsSelf(actor, sql`${input.userGroupId}::uuid`),
    },
    {
      code: RefusalCode.LAST_ADMINISTRATOR,
      when: ({ actor, input }) => limitsLastAdministrator(actor, sql`${input.userGroupId}::uuid`),
    },
  ],
  validate: (em, _actor, { userGroupId }) =>
    existing(em, { table: 'user_groups', word: 'user group', ids: [userGroupId], path: ['userGroupId'] }),
  differences: ({ targets, input: { userGroupId, notify = false } }) => sql`
    select t.ordinal, t.user_id, 'userGroupId'::text as field, to_jsonb(u.user_group_id) as before,
      to_jsonb(${userGroupId}::text) as after
    from ${targets} t join users u on u.id = t.user_id where u.user_group_id <> ${userGroupId}::uuid
    union all
    select * from (
      select t.ordinal, t.user_id, 'profiles',
        (select jsonb_agg(h.profile_id) from user_profiles h where h.user_id = t.user_id) as before,
        (select jsonb_agg(p.id) from profiles p where p.user_group_id = ${userGroupId}::uuid and p.is_default) as after
      from ${targets} t join users u on u.id = t.user_id where u.user_group_id <> ${userGroupId}::uuid) moved
    where before is not null or after is not null
    union all
    select t.ordinal, t.user_id, 'message', null, to_jsonb(${channelOf})
    from ${targets} t join users u on u.id = t.user_id
    where ${notify} and u.user_group_id <> ${userGroupId}::uuid and ${channelOf} is not null`,
  applied: (em, runId, { userGroupId, message }) =>
    queueMessages(em, runId, 'message', 'movedToUserGroup', { userGroupId, message: message?.trim() ?? '' }),
});
