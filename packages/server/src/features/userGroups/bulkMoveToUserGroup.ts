import { sql } from '../../platform/database/sql.ts';
import { channelOf } from '../mail/channelOf.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { existing } from '../runs/existing.ts';
import { movedToGroup, notMoving } from './movingToGroup.ts';

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
  refusals: notMoving(({ userGroupId }) => sql`${userGroupId}::uuid`),
  validate: (em, _actor, { userGroupId }) =>
    existing(em, { table: 'user_groups', word: 'user group', ids: [userGroupId], path: ['userGroupId'] }),
  differences: ({ targets, input: { userGroupId, notify = false } }) => sql`
    ${movedToGroup(targets, sql`${userGroupId}::uuid`)}
    union all
    select t.ordinal, t.user_id, 'message', null, to_jsonb(${channelOf})
    from ${targets} t join users u on u.id = t.user_id
    where ${notify} and u.user_group_id <> ${userGroupId}::uuid and ${channelOf} is not null`,
  applied: (em, runId, { userGroupId, message }) =>
    queueMessages(em, runId, 'message', 'movedToUserGroup', { userGroupId, message: message?.trim() ?? '' }),
});
