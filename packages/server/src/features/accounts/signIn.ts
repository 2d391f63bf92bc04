import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { onTheBeat } from './onTheBeat.ts';
import { verifyPassword } from './passwords.ts';

export interface Account {
  userId: string;
  siteId: string;
  siteSlug: string;
  siteName: string;
  passwordHash: string | null;
}

export type SignIn =
  | { outcome: 'ACCOUNT'; account: Account }
  | { outcome: 'CHOOSE_SITE'; accounts: Account[] }
  | { outcome: 'FAILED' }
  | { outcome: 'BLOCKED'; account: Account };

interface Attempt {
  login: string;
  password: string;
  site?: string | null | undefined;
  /** From which network address. */
  address?: string | undefined;
}

/** A1, A3, A8: whose login and password these are. Without a site, every account with that login is tried. */
export function signIn(em: EntityManager, attempt: Attempt): Promise<SignIn> {
  return onTheBeat(
    () => judge(em, attempt),
    ({ outcome }) => outcome === 'FAILED',
  );
}

async function judge(em: EntityManager, { login, password, site, address }: Attempt): Promise<SignIn> {
  const candidates = await findAccounts(em, login.trim(), site ?? null);
  if (candidates.length === 0) await verifyPassword(null, password);
  const tried: Tried[] = [];
  for (const account of candidates) tried.push(await tryPassword(em, account, password));
  const fitting = tried.filter(({ fits }) => fits).map(({ account }) => account);
  for (const one of tried) await settle(em, one, fitting.length > 0, address);
  const usable = tried
    .filter(({ fits, status }) => fits && status === 'ACTIVE')
    .map(({ account }) => account);
  const [first] = usable;
  if (usable.length > 1) return { outcome: 'CHOOSE_SITE', accounts: usable };
  if (first) return { outcome: 'ACCOUNT', account: first };
  return fitting[0] ? { outcome: 'BLOCKED', account: fitting[0] } : { outcome: 'FAILED' };
}

/** `status` is null while the account waits after failures. */
type Tried = { account: Account; status: string | null; fits: boolean };

async function tryPassword(em: EntityManager, account: Account, password: string): Promise<Tried> {
  const { status } = await row<{ status: string | null }>(
    em,
    sql`select count_attempt(${account.userId}) as status`,
  );
  const fits = await verifyPassword(status ? account.passwordHash : null, password);
  return { account, status, fits };
}

/** The right password of one account is no failure of another that has the same login. */
async function settle(
  em: EntityManager,
  { account, status, fits }: Tried,
  someFit: boolean,
  address: string | undefined,
): Promise<void> {
  if (!status) return;
  if (someFit) await row(em, sql`select forgive_attempt(${account.userId}, ${fits})`);
  else await row(em, sql`select lock_after_failures(${account.userId}, ${address ?? null})`);
}

async function findAccounts(em: EntityManager, login: string, site: string | null): Promise<Account[]> {
  return rows(
    em,
    sql`select user_id as "userId", site_id as "siteId", site_slug as "siteSlug", site_name as "siteName",
          password_hash as "passwordHash"
        from find_accounts(${login}, ${site})`,
  );
}
