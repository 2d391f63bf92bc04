import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** U5: the supervisor is a user of the site, or a row of the file, and not the user. */
export const supervisorsKnown: Check = ({ has }) => {
  if (!has('supervisor')) return undefined;
  return sql`
    select s.row_number, 'supervisor' as column_key,
      case when v.user_id is null then 'SUPERVISOR_UNKNOWN' else 'SUPERVISOR_CYCLE' end as code,
      s.supervisor as value,
      case when v.user_id is not null then jsonb_build_object('rows', array[s.row_number]) end as detail
    from staged s join resolved r on r.row_number = s.row_number join supervisors v on v.key = lower(s.supervisor)
    where v.user_id is null or v.user_id = r.id`;
};
