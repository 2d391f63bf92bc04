import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { queues } from '../app/jobs.ts';
import { migrate } from '../platform/database/migrate.ts';
import { withDatabase } from './postgres.ts';

/** A migrated database to clone, made once for each state of the migrations. Returns its name. */
export async function templateDatabase(clusterUrl: string): Promise<string> {
  const name = `muster_template_${await migrationsHash()}`;
  const client = new pg.Client({ connectionString: withDatabase(clusterUrl, 'postgres') });
  await client.connect();
  try {
    // Two test runs on one cluster make it once; half of one never bears the name.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    await client.query(`drop database if exists ${name}_new with (force)`);
    await client.query(`create database ${name}_new`);
    await migrate(withDatabase(clusterUrl, `${name}_new`), queues);
    await client.query(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

async function migrationsHash(): Promise<string> {
  const server = path.resolve(import.meta.dirname, '../..');
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'src/platform/database', 'src/platform/jobs']) {
    const files = (await readdir(path.join(server, folder), { withFileTypes: true })).filter((f) =>
      f.isFile(),
    );
    for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      hash.update(name).update(await readFile(path.join(server, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
