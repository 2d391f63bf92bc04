import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';

/**
 * One transaction that sees one moment, for what keeps values of users that it has read. The lock is taken before the
 * snapshot, so that what it sees is wholly before or after an erasure of personal data (C5), never one that ends
 * meanwhile.
 */
export function inSnapshot<T>(
  em: EntityManager,
  siteId: string,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return inSite(em, siteId, work, IsolationLevel.REPEATABLE_READ, (tx) =>
    rows(tx, sql`lock table runs in row share mode`),
  );
}
