import { type Sql, sql } from '../../../platform/database/sql.ts';

/** The cell of joined elements, as `listCell` makes it. */
export function cellOf(exact: Sql, joined: Sql): Sql {
  return sql`case when ${exact} and ${joined} = '' then '-' when ${exact} then '=' || ${joined}
    when ${joined} like '''%' then ';' || ${joined} else ${joined} end`;
}
