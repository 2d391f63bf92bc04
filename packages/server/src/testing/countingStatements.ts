import type { Pool, PoolClient } from 'pg';
import type { Database } from '../platform/database/connect.ts';
import { poolOf } from '../platform/database/poolOf.ts';

const counted = new WeakSet<PoolClient>();
const watched = new WeakMap<Pool, { statements: number }>();

/** How many statements the application sends to its database while `work` runs; begin and commit count too. */
export async function countingStatements<T>(
  database: Database,
  work: () => Promise<T>,
): Promise<{ result: T; statements: number }> {
  const pool = await poolOf(database.em);
  const count = watched.get(pool) ?? watch(pool);
  const before = count.statements;
  const result = await work();
  return { result, statements: count.statements - before };
}

function watch(pool: Pool): { statements: number } {
  const count = { statements: 0 };
  watched.set(pool, count);
  pool.on('acquire', (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      count.statements += 1;
      return query(...args);
    }) as typeof client.query;
  });
  return count;
}
