import { type Sql, sql } from '../../database/sql.ts';

/** How long a text is as spreadsheets count: two for each character beyond the basic plane. */
export function cellLength(text: Sql): Sql {
  return sql`(length(${text}) + length(regexp_replace(${text}, '[^\\U00010000-\\U0010FFFF]', '', 'g')))`;
}
