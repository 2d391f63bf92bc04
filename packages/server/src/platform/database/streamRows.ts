import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from './sql.ts';

/** How many rows are in memory at a time. */
const PORTION = 5_000;

/**
 * The rows of one SELECT in one site, a portion at a time, all from one snapshot. The next portion is asked for when
 * the last one has been taken; whoever stops early ends the transaction. `prepare` reads in the same snapshot first.
 */
export async function* streamRows<T>(
  em: EntityManager,
  siteId: string,
  prepare: (tx: EntityManager) => Promise<Sql>,
): AsyncGenerator<T[]> {
  const tx = em.fork();
  await tx.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ });
  try {
    await rows(tx, sql`select set_config('muster.site', ${siteId}, true), set_config('jit', 'off', true)`);
    await rows(tx, sql`declare streamed no scroll cursor for ${await prepare(tx)}`);
    for (;;) {
      const portion = await rows<T>(tx, sql`fetch ${sql.lit(PORTION)} from streamed`);
      if (portion.length > 0) yield portion;
      if (portion.length < PORTION) return;
    }
  } finally {
    await tx.rollback();
  }
}
