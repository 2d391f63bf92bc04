import type { EntityManager } from '@mikro-orm/postgresql';
import { hashPassword, verifyPassword } from '../../features/accounts/passwords.ts';
import { findSite } from '../../features/sites/findSite.ts';
import type { Database } from '../../platform/database/connect.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { DEMO_SITE } from './demoSites.ts';

/** Known to everybody who reads this, so it opens nothing but a server that only this machine reaches. */
export const demoAdministrator = { email: 'admin@northwind.test', password: 'muster-demo-admin' };

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

interface Found {
  id: string;
  hash: string | null;
}

/** Gives the demo administrator the known password, or takes it away where others could reach the server. */
export async function guardDemoAccount(database: Database, host: string): Promise<void> {
  await withDemoAccount(database, async (tx, { id, hash }) => {
    const known = hash !== null && (await verifyPassword(hash, demoAdministrator.password));
    if (isLoopback(host) && hash === null) {
      const made = await hashPassword(demoAdministrator.password);
      await rows(tx, sql`update credentials set password_hash = ${made} where user_id = ${id}`);
    } else if (!isLoopback(host) && known) {
      await rows(tx, sql`update credentials set password_hash = null where user_id = ${id}`);
      await rows(tx, sql`update sessions set ended_at = now() where user_id = ${id} and ended_at is null`);
    }
  });
}

/** What to print beside the address; nothing where the known password opens nothing. */
export async function demoSignIn(database: Database): Promise<string> {
  const { email, password } = demoAdministrator;
  const works = await withDemoAccount(database, (_tx, { hash }) => verifyPassword(hash, password));
  return works ? `Sign in as ${email} with the password ${password}\n` : '';
}

async function withDemoAccount<T>(
  database: Database,
  work: (tx: EntityManager, account: Found) => Promise<T>,
): Promise<T | undefined> {
  const site = await findSite(database.em.fork(), DEMO_SITE);
  if (!site) return undefined;
  return inSite(database.em, site.id, async (tx) => {
    const [account] = await rows<Found>(
      tx,
      sql`select u.id, c.password_hash as hash from readable_users u join credentials c on c.user_id = u.id
          where u.site_id = ${site.id} and u.email_key = ${demoAdministrator.email} and u.deleted_at is null`,
    );
    return account && work(tx, account);
  });
}
