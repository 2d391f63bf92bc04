import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** U6: the last role cannot be taken away. U9: nobody takes roles from themselves. */
export const rolesLeft: Check = ({ has, actor }) => {
  if (!has('roles')) return undefined;
  return sql`
    select row_number, 'roles' as column_key, case when left_over = 0 then 'ROLE_MISSING' else 'NOT_ALLOWED' end as code,
      null::text as value, null::jsonb as detail
    from (
      select r.row_number, r.user_id, h.lost, h.kept + cardinality(s.adds) as left_over
      from list_sets s join resolved r on r.list = s.list and r.user_id is not null
      cross join lateral (
        select count(*) filter (where gone) as lost, count(*) filter (where not gone) as kept
        from (select s.exact and role_id <> all(s.adds) or role_id = any(s.removes) as gone
              from user_roles where user_id = r.user_id) held) h
      where s.kind = 'roles' and (s.exact or s.removes <> '{}')
    ) roles
    where lost > 0 and (left_over = 0 or user_id = ${actor.userId}::uuid)`;
};
