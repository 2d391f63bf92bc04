import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';

interface NewHead {
  siteId: string;
  position: string;
  hash: string;
}

/**
 * C4: appends what has been committed since to the chain of each site. One process at a time; the others find
 * nothing to do. The heads go to the server's log, where nobody who can write to the database can take them back.
 */
export async function chainChanges(em: EntityManager): Promise<void> {
  const heads = await em.transactional((tx) =>
    rows<NewHead>(
      tx,
      sql`select site_id as "siteId", position::text, encode(hash, 'hex') as hash from chain_changes()`,
    ),
  );
  for (const head of heads) log.info(head, 'The change log was chained');
}
