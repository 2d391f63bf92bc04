import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import { row, sql } from '../platform/database/sql.ts';
import { WAITING_FOR_LOCKS } from './waitingForLocks.ts';

/** Until so many connections of the database wait for a lock; also in a transaction, of which they wait. */
export function untilWaiting(em: EntityManager, count = 1): Promise<void> {
  const waits = async () => (await row<{ waits: number }>(em, sql.raw(WAITING_FOR_LOCKS))).waits;
  return expect.poll(waits).toBeGreaterThanOrEqual(count);
}
