import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** U6: nobody grants a role with permissions that they do not hold. Who has it already keeps it. */
export const rolesAboveOwn: Check = ({ has, actor }) => {
  if (!has('roles')) return undefined;
  return sql`
    select r.row_number, 'roles' as column_key, 'ROLE_NOT_ALLOWED' as code, i.name as value, null::jsonb as detail
    from list_items i
    join roles above on above.id = i.id and not above.permissions <@ ${[...actor.permissions.keys()]}::text[]
    join resolved r on r.list = i.list
    where i.kind = 'roles' and i.op = '+'
      and not exists (select from user_roles h where h.user_id = r.user_id and h.role_id = i.id)`;
};
