import { row, type Sql, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { type DeletedRecord, structureDeletion } from '../structure/structureDeletion.ts';
import { movedToGroup, notMoving } from './movingToGroup.ts';

const defaultGroup = sql`(select default_user_group_id from sites where id = current_site())`;

/** Where its users go; deleted ones, whom nobody has to move first, find themselves in the default of the site. */
const instead = (reassignTo: string | undefined): Sql =>
  reassignTo ? sql`${reassignTo}::uuid` : defaultGroup;

/**
 * G1: only when empty, or when its users move to another one in the same run, as U8 has it; never the default of the
 * site. It takes its values and profiles along.
 */
export const deleteUserGroup = structureDeletion({
  kind: 'DELETE_USER_GROUP',
  word: 'user group',
  table: 'user_groups',
  fields: ['userGroupId', 'profiles'],
  parts: [
    {
      table: 'profile_skills',
      column: 'profile_id',
      through: { table: 'profiles', column: 'user_group_id' },
    },
    { table: 'user_group_properties', column: 'user_group_id' },
    { table: 'profiles', column: 'user_group_id' },
  ],
  holders: (id) => sql`select id from users where user_group_id = ${id}::uuid`,
  refusals: notMoving<DeletedRecord>(({ reassignTo }) => instead(reassignTo?.id)),
  reassigns: true,
  differences: (targets, _id, reassignTo) => movedToGroup(targets, instead(reassignTo)),
  keeps: async (em, { id, name, reassignTo }): Promise<UserError[]> => {
    const { users, isDefault } = await row<{ users: number; isDefault: boolean }>(
      em,
      sql`select (select count(*)::int from users where user_group_id = ${id} and deleted_at is null) as users,
            ${id}::uuid = ${defaultGroup} as "isDefault"`,
    );
    const errors: UserError[] = [];
    if (isDefault) {
      const message = `"${name}" is the group that new users get. Make another one the default of the site first.`;
      errors.push(userError('IN_USE', message, ['id']));
    }
    if (users > 0 && !reassignTo) {
      const message = `${users} users are in "${name}". Name the user group that they move to as reassignTo, or move them first.`;
      errors.push(userError('IN_USE', message, ['id']));
    }
    return errors;
  },
});
