import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from './sql.ts';

/**
 * One transaction in one site: row-level security and the reading views let nothing else through.
 * The entity manager handed to `work` is the transaction's own. `first` comes before any snapshot.
 */
export function inSite<T>(
  em: EntityManager,
  siteId: string,
  work: (em: EntityManager) => Promise<T>,
  isolationLevel: IsolationLevel = IsolationLevel.READ_COMMITTED,
  first?: (em: EntityManager) => Promise<unknown>,
): Promise<T> {
  return em.fork().transactional(
    async (tx) => {
      await first?.(tx);
      await rows(tx, sql`select set_config('muster.site', ${siteId}, true)`);
      return work(tx);
    },
    { isolationLevel },
  );
}
