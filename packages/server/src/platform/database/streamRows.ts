import type { EntityManager } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import { poolOf } from './poolOf.ts';
import { type Sql, sql } from './sql.ts';

/** How many rows are in memory at a time. */
const PORTION = 2_000;

/** Runs a statement and returns its rows, each as its values. */
export type Read = (query: Sql) => Promise<unknown[][]>;

/**
 * The rows of one SELECT in one site, a portion at a time, all from one snapshot; each is its values in their order.
 * The next portion is asked for when the last one has been taken, which is emptied then; whoever stops early ends the
 * transaction. `prepare` reads in the same snapshot first. On a connection of its own: one that dies is thrown away,
 * which the entity manager's transactions do not do.
 */
export async function* streamRows(
  em: EntityManager,
  siteId: string,
  prepare: (read: Read) => Promise<Sql>,
): AsyncGenerator<unknown[][]> {
  const pool = await poolOf(em);
  const client = await pool.connect();
  const lost = () => undefined;
  client.on('error', lost);
  const read = reader(em, client);
  try {
    await client.query('begin isolation level repeatable read read only');
    await read(sql`select set_config('muster.site', ${siteId}, true), set_config('jit', 'off', true),
      set_config('cursor_tuple_fraction', '1', true)`);
    await read(sql`declare streamed no scroll cursor for ${await prepare(read)}`);
    for (;;) {
      const portion = await read(sql`fetch ${sql.lit(PORTION)} from streamed`);
      const { length } = portion;
      if (length > 0) yield portion;
      if (length < PORTION) break;
      // What the driver has done is linked to what it does next, so that only a full collection would free the rows.
      portion.length = 0;
    }
  } finally {
    const ended = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.off('error', lost);
    client.release(!ended);
  }
}

function reader(em: EntityManager, client: PoolClient): Read {
  return async (query) => {
    const { sql: text, parameters } = query.compile(em.getKysely());
    const result = await client.query<unknown[]>({ text, values: [...parameters], rowMode: 'array' });
    return result.rows;
  };
}
