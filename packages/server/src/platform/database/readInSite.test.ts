import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../app/entities.ts';
import { cloneDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { connect, type Database } from './connect.ts';
import { newId } from './newId.ts';
import { readInSite } from './readInSite.ts';
import { rows, sql } from './sql.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  clone = await cloneDatabase('reading in a site');
  // Of one connection, so that what one leaves behind meets the next.
  database = await connect(clone.url, entities, 1);
});
afterAll(async () => {
  await database.close(true);
  await clone.drop();
});

const site = sql`select nullif(current_setting('muster.site', true), '') as site`;

test('a read has its own site, values and types, and the next statement of the connection has none', async () => {
  const [one, other] = [newId(), newId()];
  expect(await readInSite(database.em.fork(), one, site)).toEqual([{ site: one }]);
  expect(await rows(database.em.fork(), site)).toEqual([{ site: null }]);
  const given = sql`select current_setting('muster.site') as site, ${'é'}::text as text, ${[1, 2]}::int[] as list, n
    from generate_series(1, 2) n`;
  expect(await readInSite(database.em.fork(), other, given)).toEqual([
    { site: other, text: 'é', list: [1, 2], n: 1 },
    { site: other, text: 'é', list: [1, 2], n: 2 },
  ]);
});

test('a read that fails says why, leaves no site behind and the connection to others', async () => {
  const id = newId();
  const read = (query = sql`select 1 / 0`) => readInSite(database.em.fork(), id, query);
  await expect(read()).rejects.toThrow('division by zero');
  await expect(read(sql`select of nothing from`)).rejects.toThrow('syntax error');
  expect(await rows(database.em.fork(), site)).toEqual([{ site: null }]);
  await expect(read(sql`select pg_terminate_backend(pg_backend_pid())`)).rejects.toThrow('terminating');
  expect(await read(site)).toEqual([{ site: id }]);
});
