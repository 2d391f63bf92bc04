import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Names are compared without case; a curly quotation mark is as good as a straight one. */
export function nameKey(name: Sql): Sql {
  return sql`lower(translate(${name}, '’‘“”', '''''""'))`;
}

/** Paths besides without the spaces around the slashes, and without those before and after. */
export function pathKey(path: Sql): Sql {
  return sql`btrim(regexp_replace(${nameKey(path)}, '\\s*/\\s*', ' / ', 'g'), ' /')`;
}
