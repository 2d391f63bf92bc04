import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { type ColumnKey, columns } from '../columns.ts';
import { headerSet } from './headerSet.ts';

/** How a file with these headers, in any order, was read the last time; null where there was none. */
export async function rememberedMapping(
  em: EntityManager,
  siteId: string,
  header: readonly string[],
): Promise<(ColumnKey | null)[] | null> {
  const { hash, order } = headerSet(header);
  const [found] = await rows<{ mapping: (string | null)[] }>(
    em,
    sql`select mapping from import_mappings where site_id = ${siteId} and header_hash = ${hash}`,
  );
  if (!found || found.mapping.length !== header.length) return null;
  const mapping: (ColumnKey | null)[] = header.map(() => null);
  order.forEach((at, place) => {
    const key = found.mapping[place];
    mapping[at] = key && key in columns ? (key as ColumnKey) : null;
  });
  return mapping;
}
