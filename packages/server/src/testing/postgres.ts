import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated database of this test file alone; `url` is its owner's. */
export async function cloneDatabase(name: string): Promise<TestDatabase> {
  const database = `test_${name.toLowerCase().replace(/\W+/g, '_').slice(0, 40)}_${randomBytes(4).toString('hex')}`;
  await onCluster(`create database ${database} template ${inject('templateName')}`);
  return {
    url: withDatabase(inject('clusterUrl'), database),
    drop: () => onCluster(`drop database if exists ${database} with (force)`),
  };
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function onCluster(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(inject('clusterUrl'), 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
