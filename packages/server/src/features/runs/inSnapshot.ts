import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';

/**
 * One transaction that sees one moment, for what keeps values of users that it has read. It keeps erasures of personal
 * data (C5) waiting from before its snapshot, so that what it sees is wholly before or after one, never one that ends
 * meanwhile.
 */
export function inSnapshot<T>(
  em: EntityManager,
  siteId: string,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return inSite(em, siteId, work, IsolationLevel.REPEATABLE_READ, (tx) => keepErasuresWaiting(tx, siteId));
}

/**
 * The statement that waits for the lock has taken its snapshot before. So the session holds it over the end of that
 * transaction, and the next one, with the same isolation level, takes it over without waiting.
 */
async function keepErasuresWaiting(em: EntityManager, siteId: string): Promise<void> {
  const key = sql`7303017, hashtext(${siteId}::uuid::text)`;
  await rows(em, sql`select pg_advisory_lock_shared(${key})`);
  await rows(em, sql`commit and chain`);
  await rows(em, sql`select pg_advisory_xact_lock_shared(${key}), pg_advisory_unlock_shared(${key})`);
}
