import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { ColumnKey } from '../columns.ts';
import { headerSet } from './headerSet.ts';

/** How many a site keeps; the ones that were used longest ago go. */
const MOST = 200;

/** Keeps how a file was read for the next one with the same headers, in any order. */
export async function rememberMapping(
  em: EntityManager,
  siteId: string,
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): Promise<void> {
  const { hash, order } = headerSet(header);
  await rows(
    em,
    sql`insert into import_mappings (site_id, header_hash, mapping)
        values (${siteId}, ${hash}, ${order.map((at) => mapping[at] ?? null)})
        on conflict (site_id, header_hash) do update set mapping = excluded.mapping, updated_at = now()`,
  );
  await rows(
    em,
    sql`delete from import_mappings where site_id = ${siteId} and header_hash in (
          select header_hash from import_mappings where site_id = ${siteId}
          order by updated_at desc, header_hash offset ${MOST})`,
  );
}

/** What is guessed is right, so the next file with these headers needs no memory. */
export async function forgetMapping(
  em: EntityManager,
  siteId: string,
  header: readonly string[],
): Promise<void> {
  const { hash } = headerSet(header);
  await rows(em, sql`delete from import_mappings where site_id = ${siteId} and header_hash = ${hash}`);
}
