import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { retryingDeadlocks } from '../../../platform/database/retryingDeadlocks.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { ApiError } from '../../../platform/errors.ts';

const ATTEMPTS = 4;

/**
 * A transaction during which no run begins, is planned or is applied in the sites that may name the user: one that is
 * under way would bring back, when it commits, what it had read or been told. New runs of these sites wait behind the
 * lock, so it is given up after two seconds and tried again once they have had their turn.
 */
export async function whileNoRunIsAtWork<T>(
  em: EntityManager,
  { siteId, userId }: { siteId: string; userId: string },
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  let alone = false;
  const transaction = () => {
    alone = false;
    return inSite(em, siteId, async (tx) => {
      await rows(tx, sql`set local lock_timeout = '2s'`);
      await rows(tx, sql`select keep_runs_waiting(${userId})`);
      alone = true;
      await rows(tx, sql`set local lock_timeout = '10s'`);
      return work(tx);
    });
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await retryingDeadlocks(transaction);
    } catch (problem) {
      if ((problem as { code?: unknown }).code !== '55P03') throw problem;
      if (alone) throw new ApiError('CONFLICT', 'What is to be erased is in use. Erase again in a minute.');
      if (attempt === ATTEMPTS) throw new ApiError('CONFLICT', atWork);
    }
  }
}

const atWork =
  'Runs are being planned or applied where the user may be named: in this site, or in another one in which the user acted. Erase again when they have ended.';
