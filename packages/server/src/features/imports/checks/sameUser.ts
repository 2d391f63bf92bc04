import { sql } from '../../../platform/database/sql.ts';
import { userKeys } from '../userKeys.ts';
import type { Check } from './Checking.ts';

/** Two rows about one user, found by different keys: the second is invalid. */
export const sameUser: Check = ({ has }) => {
  const column = userKeys.find((key) => has(key.column))?.column ?? null;
  return sql`
    select m.row_number, ${column}::text as column_key, 'DUPLICATE_IN_FILE' as code, null::text as value,
      jsonb_build_object('row', f.first, 'owner', m.user_id) as detail
    from (select user_id, min(row_number) as first from matched where user_id is not null
          group by user_id having count(*) > 1) f
    join matched m on m.user_id = f.user_id and m.row_number > f.first
    where not exists (select from problems p where p.row_number = m.row_number and p.code = 'DUPLICATE_IN_FILE')`;
};
