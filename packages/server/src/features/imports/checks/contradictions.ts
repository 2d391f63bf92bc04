import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** A name that a cell both gives and takes away, or a skill that it gives at two levels: nobody knows which is meant. */
export const contradictions: Check = () => sql`
  select r.row_number, d.kind as column_key, 'LIST_CONTRADICTION' as code, d.name as value, null::jsonb as detail
  from (select list, kind, min(name) as name from list_items where value is not null
        group by list, kind, value
        having count(distinct op) > 1 or kind <> 'capacities' and count(distinct number) > 1) d
  join resolved r on r.list = d.list`;
