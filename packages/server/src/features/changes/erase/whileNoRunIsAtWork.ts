import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { ApiError } from '../../../platform/errors.ts';

const ATTEMPTS = 4;

/**
 * A transaction during which no run begins, is planned or is applied: one that is under way would bring back, when it
 * commits, what it had read or been told. New runs wait behind the lock, so it is given up after two seconds and
 * tried again once they have had their turn.
 */
export async function whileNoRunIsAtWork<T>(
  em: EntityManager,
  siteId: string,
  work: (em: EntityManager) => Promise<T>,
  attempt = 1,
): Promise<T> {
  try {
    return await inSite(em, siteId, async (tx) => {
      await rows(tx, sql`set local lock_timeout = '2s'`);
      await rows(tx, sql`lock table runs in exclusive mode`);
      await rows(tx, sql`set local lock_timeout = '30s'`);
      return work(tx);
    });
  } catch (problem) {
    if ((problem as { code?: unknown }).code !== '55P03') throw problem;
    if (attempt < ATTEMPTS) return whileNoRunIsAtWork(em, siteId, work, attempt + 1);
    const message =
      'Runs are being planned or applied, and may name the user. Erase again when those on the page of runs have ended.';
    throw new ApiError('CONFLICT', message);
  }
}
