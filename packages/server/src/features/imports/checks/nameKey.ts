import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Names are compared without case; a curly quotation mark is as good as a straight one. */
export function nameKey(name: Sql): Sql {
  return sql`lower(translate(${name}, '’‘“”', '''''""'))`;
}

/** A name that the site has, as `trimText` brings those in cells: some were kept before names were cleaned so. */
export function cleanedName(name: Sql): Sql {
  return sql`normalize(btrim(translate(${name}, ${`${WIDE_SPACES}${INVISIBLE}`}, '   ')), NFC)`;
}

const WIDE_SPACES = '\u00a0\u2007\u202f';
const INVISIBLE =
  '\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';

/** Paths besides without the spaces around the slashes, and without those before and after. */
export function pathKey(path: Sql): Sql {
  return sql`btrim(regexp_replace(${nameKey(path)}, '\\s*/\\s*', ' / ', 'g'), ' /')`;
}
