import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { structureDeletion } from '../structure/structureDeletion.ts';

const defaultGroup = sql`(select default_user_group_id from sites where id = current_site())`;

/** G1: only when empty, and never the site's default, in which deleted users of the group find themselves again. */
export const deleteUserGroup = structureDeletion({
  kind: 'DELETE_USER_GROUP',
  word: 'user group',
  table: 'user_groups',
  fields: ['userGroupId', 'profiles'],
  undoable: false,
  parts: [
    { table: 'user_group_properties', column: 'user_group_id' },
    { table: 'profiles', column: 'user_group_id' },
  ],
  holders: (id) => sql`select id from users where user_group_id = ${id}::uuid`,
  differences: (targets, id) => sql`
    select t.ordinal, t.user_id, 'userGroupId'::text as field, to_jsonb(${id}::text) as before,
      to_jsonb(${defaultGroup}) as after
    from ${targets} t join users u on u.id = t.user_id where u.user_group_id = ${id}::uuid
    union all
    select t.ordinal, t.user_id, 'profiles', h.ids, null
    from ${targets} t cross join lateral (
      select jsonb_agg(m.profile_id) as ids from user_profiles m join profiles p on p.id = m.profile_id
      where m.user_id = t.user_id and p.user_group_id = ${id}::uuid) h where h.ids is not null`,
  keeps: async (em, { id, name }): Promise<UserError[]> => {
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
    if (users > 0) {
      const message = `${users} users are in "${name}". Move them to another user group first.`;
      errors.push(userError('IN_USE', message, ['id']));
    }
    return errors;
  },
});
