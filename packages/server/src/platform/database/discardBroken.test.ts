import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../app/entities.ts';
import { cloneDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { connect, type Database } from './connect.ts';
import { rows, sql } from './sql.ts';

const POOL = 2;

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  clone = await cloneDatabase('broken connections');
  database = await connect(clone.url, entities, POOL);
});
afterAll(async () => {
  await database.close(true);
  await clone.drop();
});

const dieIn = (work: string) =>
  expect(
    database.em.fork().transactional(async (tx) => {
      await rows(tx, sql.raw(work));
      await rows(tx, sql`select pg_terminate_backend(pg_backend_pid())`);
    }),
  ).rejects.toThrow('terminating connection');

test('more connections than the pool has may die in the middle of transactions, and work goes on', async () => {
  for (let death = 0; death <= POOL; death++) await dieIn('create table half_done ()');
  const found = await database.em
    .fork()
    .transactional((tx) =>
      rows<{ half: string | null }>(tx, sql`select to_regclass('half_done')::text as half`),
    );
  expect(found).toEqual([{ half: null }]);
});

test('a savepoint within a transaction that dies takes no connection with it either', async () => {
  for (let death = 0; death <= POOL; death++) {
    await expect(
      database.em.fork().transactional((tx) =>
        tx.transactional(async (inner) => {
          await rows(inner, sql`select pg_terminate_backend(pg_backend_pid())`);
        }),
      ),
    ).rejects.toThrow();
  }
  expect(await rows(database.em.fork(), sql`select 1 as one`)).toEqual([{ one: 1 }]);
});
