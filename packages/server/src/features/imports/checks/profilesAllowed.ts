import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** I7: a profile in the Onboarding files is agent or supervisor. */
export const profilesAllowed: Check = ({ has, format }) => {
  if (format !== 'ONBOARDING' || !has('userType')) return undefined;
  return sql`
    select row_number, 'userType' as column_key, 'USER_TYPE_UNKNOWN' as code, initcap(user_type) as value,
      null::jsonb as detail
    from staged where user_type = 'ADMINISTRATOR'`;
};
