import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { StoredDifference } from './namesOf.ts';

const holders = ['properties', 'inheritedProperties', 'existence'];

/** The names of the catalogue with their units, by key; none are read where no difference may hold one. */
export async function propertyNames(
  em: EntityManager,
  differences: readonly Pick<StoredDifference, 'field'>[],
): Promise<Map<string, string>> {
  if (!differences.some(({ field }) => holders.includes(field))) return new Map();
  const found = await rows<{ key: string; name: string; unit: string | null }>(
    em,
    sql`select key, name, unit from properties`,
  );
  return new Map(found.map(({ key, name, unit }) => [key, unit ? `${name} (${unit})` : name]));
}
