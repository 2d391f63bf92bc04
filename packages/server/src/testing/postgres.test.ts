import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from './postgres.ts';

const made: TestDatabase[] = [];
const clone = async () => {
  const database = await cloneDatabase('Clones of: the template');
  made.push(database);
  return database;
};

afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()));
});

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('clones are migrated and know nothing of each other', async () => {
  const [one, two] = await Promise.all([clone(), clone()]);
  await query(one.url, 'create table only_here ()');
  const tables = `select count(*)::int as n from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  const [[inOne], [inTwo]] = await Promise.all([query(one.url, tables), query(two.url, tables)]);
  expect(inTwo.n).toBeGreaterThan(0);
  expect(inOne.n).toBe(inTwo.n + 1);
});

test('a dropped clone is gone, even with a connection left open', async () => {
  const { url, drop } = await clone();
  const left = new pg.Client({ connectionString: url });
  left.on('error', () => undefined);
  await left.connect();
  await drop();
  await expect(query(url, 'select 1')).rejects.toThrow('does not exist');
});
