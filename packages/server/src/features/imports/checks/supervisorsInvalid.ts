import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** A row whose supervisor would be created by a row that is invalid, and so on downwards. Comes after the others. */
export const supervisorsInvalid: Check = ({ has, options, partial }) => {
  if (!has('supervisor')) return undefined;
  return sql`
    with recursive reports as materialized (
      select s.row_number, s.supervisor, r.is_new, v.row_number as boss
      from staged s join resolved r on r.row_number = s.row_number join supervisors v on v.key = lower(s.supervisor)
      where v.row_number is not null and (r.is_new or ${options.existing} = 'UPDATE')
    ), bad as (
      select r.row_number from resolved r where r.is_new and exists (select from problems p where p.row_number = r.row_number)
      ${partial ? sql`union select v.row_number from supervisors v where v.broken` : sql``}
      union
      select c.row_number from bad b join reports c on c.boss = b.row_number where c.is_new
    )
    select c.row_number, 'supervisor' as column_key, 'SUPERVISOR_UNKNOWN' as code, c.supervisor as value,
      jsonb_build_object('row', c.boss) as detail
    from reports c join bad b on b.row_number = c.boss
    where not exists (select from problems p where p.row_number = c.row_number and p.column_key = 'supervisor')`;
};
