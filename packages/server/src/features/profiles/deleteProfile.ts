import { rows, sql } from '../../platform/database/sql.ts';
import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteProfile = deletionOfMembership({
  kind: 'DELETE_PROFILE',
  word: 'profile',
  field: 'profiles',
  // Who comes into the group meanwhile would be given it.
  holds: (em, { id }) =>
    rows(
      em,
      sql`select from user_groups where id = (select user_group_id from profiles where id = ${id}) for update`,
    ),
  parts: [{ table: 'profile_skills', column: 'profile_id' }],
});
