import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** The role the application works as: it owns no table and cannot go round row-level security. */
export const APP_ROLE = 'muster_app';

/**
 * The application's address from the owner's. Its password is derived from the owner's, so that any number
 * of nodes with the same DATABASE_URL agree on it and none has to be kept.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(APP_ROLE).digest('base64url');
  url.username = APP_ROLE;
  return url.href;
}

/** Makes the application's role where the cluster lacks it; safe when several processes start at once. */
export async function ensureAppRole(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [APP_ROLE_LOCK]);
    const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    const password = client.escapeLiteral(new URL(appUrl(ownerUrl)).password);
    const options = `login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`;
    await client.query(`${rows.length ? 'alter' : 'create'} role ${APP_ROLE} ${options}`);
    // A page of fifty rows is there before parallel workers have started.
    await client.query(`alter role ${APP_ROLE} set max_parallel_workers_per_gather = 0`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const APP_ROLE_LOCK = 7_303_014;
