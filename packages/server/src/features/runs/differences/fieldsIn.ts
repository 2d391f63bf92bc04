import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';

/** Which of the fields `names` a relation of differences has: for the others nobody looks through its rows. */
export async function fieldsIn(
  em: EntityManager,
  differences: Sql,
  names: readonly string[],
): Promise<string[]> {
  const found = await rows<{ field: string }>(em, sql`select distinct field from ${differences} d`);
  const present = new Set(found.map(({ field }) => field));
  return names.filter((name) => present.has(name));
}
