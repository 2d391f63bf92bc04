import { sql } from '../../../platform/database/sql.ts';
import { limitsSelf } from '../../roles/movedAdministrators.ts';
import type { Check } from './Checking.ts';

/** U8: nobody is moved to another user group while logged on to the queue. B9: nobody limits themselves by one. */
export const userGroupMoves: Check = ({ has, options, actor }) => {
  if (!has('userGroup') || options.existing !== 'UPDATE') return undefined;
  const moved = sql`staged s join resolved r on r.row_number = s.row_number join readable_users u on u.id = r.user_id`;
  return sql`
    select s.row_number, 'userGroup' as column_key, 'LOGGED_ON' as code, s.user_group as value, null::jsonb as detail
    from ${moved} join queue_presence q on q.user_id = u.id
    where s.user_group is not null and u.user_group_id <> r.user_group_id
    union all
    select s.row_number, 'userGroup', 'NOT_ALLOWED', s.user_group, null::jsonb
    from ${moved} where s.user_group is not null and ${limitsSelf(actor, sql`r.user_group_id`)}`;
};
