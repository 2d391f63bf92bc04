import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { newUsers } from './newUsers.ts';

/** I13: who is created and can be reached is sent the activation with the import. */
export function invitedUsers(checking: Checking): Sql {
  return sql`
    select n.row_number, n.user_id, 'activation' as field, null::jsonb as before,
      to_jsonb(case when n.after ? 'email' then 'EMAIL' else 'SMS' end) as after
    from (${newUsers(checking)}) n where n.after ? 'email' or n.after ? 'mobile'`;
}
