import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/**
 * What is wrong with single cells, as it was found when they were read. I9: a name that the user has already may hold
 * a sign that could not be read when it came; that is no error, as nothing would change.
 */
export const cellProblems: Check = () => sql`
  select s.row_number, p."column" as column_key, p.code, p.value, null::jsonb as detail
  from staged s cross join jsonb_to_recordset(s.problems) as p("column" text, code text, value text)
  left join resolved r on r.row_number = s.row_number and p.code = 'UNREADABLE'
  left join readable_users u on u.id = r.user_id
  where s.problems is not null
    and (p.value = case p."column" when 'firstName' then u.first_name when 'lastName' then u.last_name
      when 'crmName' then u.crm_name when 'chatGreetingName' then u.chat_greeting_name end) is not true`;
