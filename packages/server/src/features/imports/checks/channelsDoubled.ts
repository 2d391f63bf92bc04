import { sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** One channel with two counts in one row, or in the rows about one user of the channel counts file. */
export const channelsDoubled: Check = ({ has }) => {
  if (!has('capacities')) return undefined;
  return sql`
    select r.row_number, 'capacities' as column_key, 'CHANNEL_COUNT_DOUBLED' as code, d.name as value,
      null::jsonb as detail
    from (select list, min(name) as name from list_items where kind = 'capacities' and op = '+'
          group by list, value having count(distinct number) > 1) d
    join resolved r on r.list = d.list`;
};
