import { type Sql, sql } from './sql.ts';

/** A pattern for LIKE over a text in lower case: this text anywhere, whatever characters it has. */
export function substring(text: string): Sql {
  return sql`lower(${`%${text.replace(/[\\%_]/g, '\\$&')}%`}::text)`;
}
