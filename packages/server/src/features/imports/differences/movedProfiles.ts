import { sql } from '../../../platform/database/sql.ts';

/** U8: who moves to another user group leaves the group profiles of the old one and has the defaults of the new. */
export const movedProfiles = sql`
  select * from (
    select r.row_number, r.id as user_id, 'profiles' as field,
      (select jsonb_agg(h.profile_id) from user_profiles h where h.user_id = r.user_id) as before,
      (select jsonb_agg(p.id) from profiles p where p.user_group_id = r.user_group_id and p.is_default) as after
    from resolved r join staged s on s.row_number = r.row_number
    join readable_users u on u.id = r.user_id and u.user_group_id <> r.user_group_id
    where s.user_group is not null and not exists (select from invalid i where i.row_number = r.row_number)) d
  where before is not null or after is not null`;
