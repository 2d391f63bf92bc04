import { rows, sql } from '../../platform/database/sql.ts';
import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteProfile = deletionOfMembership({
  kind: 'DELETE_PROFILE',
  word: 'profile',
  field: 'profiles',
  // Who comes into the group meanwhile would be given it; one that is no default is given to nobody.
  holds: (em, { id }) =>
    rows(
      em,
      sql`select from user_groups
          where id = (select user_group_id from profiles where id = ${id} and is_default) for update`,
    ),
  parts: [{ table: 'profile_skills', column: 'profile_id' }],
});
