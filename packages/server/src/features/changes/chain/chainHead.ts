import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { ChainHead } from '../schema/ChainHead.ts';

export async function chainHead(em: EntityManager, siteId: string): Promise<ChainHead | null> {
  const [head] = await rows<ChainHead>(
    em,
    sql`select position::int, encode(hash, 'hex') as hash, chained_at as "chainedAt" from chain_links
        where site_id = ${siteId} order by position desc limit 1`,
  );
  return head ?? null;
}
