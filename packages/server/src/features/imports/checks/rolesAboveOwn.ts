import { sql } from '../../../platform/database/sql.ts';
import { aboveActor } from '../../roles/aboveActor.ts';
import type { Check } from './Checking.ts';

/** U6: nobody gives or takes a role that allows more than they may do. Who has it already keeps it. */
export const rolesAboveOwn: Check = ({ has, actor }) => {
  if (!has('roles')) return undefined;
  const found = sql`'roles' as column_key, 'ROLE_NOT_ALLOWED' as code`;
  return sql`
    select f.row_number, ${found}, i.name as value, null::jsonb as detail
    from list_items i join roles r on r.id = i.id and ${aboveActor(actor)}
    join resolved f on f.list = i.list
    where i.kind = 'roles' and i.op = '+'
      and not exists (select from user_roles h where h.user_id = f.user_id and h.role_id = i.id)
    union all
    select f.row_number, ${found}, r.name, null::jsonb
    from list_sets s join resolved f on f.list = s.list and f.user_id is not null
    join user_roles h on h.user_id = f.user_id
      and (s.exact and h.role_id <> all(s.adds) or h.role_id = any(s.removes))
    join roles r on r.id = h.role_id and ${aboveActor(actor)}
    where s.kind = 'roles' and (s.exact or s.removes <> '{}')`;
};
