import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** What is wrong with single cells, as it was found when they were read. */
export const cellProblems: Check = () => sql`
  select s.row_number, p."column" as column_key, p.code, p.value, null::jsonb as detail
  from staged s, jsonb_to_recordset(s.problems) as p("column" text, code text, value text)
  where s.problems is not null`;
