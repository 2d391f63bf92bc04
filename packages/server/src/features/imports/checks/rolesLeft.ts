import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** U6: the last role cannot be taken away. U9: nobody takes roles from themselves. */
export const rolesLeft: Check = ({ has, actor }) => {
  if (!has('roles')) return undefined;
  return sql`
    select row_number, 'roles' as column_key, case when left_over = 0 then 'ROLE_MISSING' else 'NOT_ALLOWED' end as code,
      null::text as value, null::jsonb as detail
    from (
      select r.row_number, r.user_id,
        count(*) filter (where s.exact and h.role_id <> all(s.adds) or h.role_id = any(s.removes)) as lost,
        count(*) filter (where not (s.exact and h.role_id <> all(s.adds) or h.role_id = any(s.removes)))
          + cardinality(s.adds) as left_over
      from list_sets s join resolved r on r.list = s.list join user_roles h on h.user_id = r.user_id
      where s.kind = 'roles' and (s.exact or s.removes <> '{}')
      group by r.row_number, r.user_id, s.adds
    ) roles
    where lost > 0 and (left_over = 0 or user_id = ${actor.userId}::uuid)`;
};
