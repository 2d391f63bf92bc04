import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { PASSWORD_LENGTH } from './judgePassword.ts';
import { onTheBeat } from './onTheBeat.ts';
import { verifyPassword } from './passwords.ts';
import { type SignInRules, signInRules } from './secondFactor/signInRules.ts';

export interface Account {
  userId: string;
  siteId: string;
  siteSlug: string;
  siteName: string;
  passwordHash: string | null;
}

export type SignIn =
  /**
   * CODE_NEEDED: its second factor is asked for. TOO_SHORT: it lost that factor, and eight characters are no password
   * without. NOT_BY_PASSWORD: its site wants single sign-on.
   */
  | { outcome: 'ACCOUNT' | 'CODE_NEEDED' | 'TOO_SHORT' | 'NOT_BY_PASSWORD'; account: Account }
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

/** Tried where no account has the login, so that it costs what a wrong password costs (A2). */
const NOBODY: Account = {
  userId: '00000000-0000-0000-0000-000000000000',
  siteId: '',
  siteSlug: '',
  siteName: '',
  passwordHash: null,
};

/** A1, A3, A8: whose login and password these are. Without a site, every account with that login is tried. */
export function signIn(em: EntityManager, attempt: Attempt): Promise<SignIn> {
  return onTheBeat(
    () => judge(em, attempt),
    ({ outcome }) => outcome === 'FAILED',
  );
}

async function judge(em: EntityManager, { login, password, site, address }: Attempt): Promise<SignIn> {
  const candidates = await findAccounts(em, trimText(login), site ?? null);
  const tried: Tried[] = [];
  for (const account of candidates.length > 0 ? candidates : [NOBODY])
    tried.push(await tryPassword(em, account, password));
  const fitting = tried.filter(({ fits }) => fits);
  for (const one of tried) await settle(em, one, fitting.length > 0, address);
  const usable = fitting.filter(({ status }) => status === 'ACTIVE');
  const [first] = usable;
  if (usable.length > 1) return { outcome: 'CHOOSE_SITE', accounts: usable.map(({ account }) => account) };
  if (first) return { outcome: outcomeOf(first, password), account: first.account };
  return fitting[0] ? { outcome: 'BLOCKED', account: fitting[0].account } : { outcome: 'FAILED' };
}

interface Tried extends SignInRules {
  account: Account;
  /** Null while the account waits after failures. */
  status: string | null;
  fits: boolean;
}

function outcomeOf({ secondFactor, singleSignOnOnly }: Tried, password: string) {
  if (singleSignOnOnly) return 'NOT_BY_PASSWORD';
  if (secondFactor) return 'CODE_NEEDED';
  return [...password].length < PASSWORD_LENGTH.least ? 'TOO_SHORT' : 'ACCOUNT';
}

async function tryPassword(em: EntityManager, account: Account, password: string): Promise<Tried> {
  const { status } = await row<{ status: string | null }>(
    em,
    sql`select count_attempt(${account.userId}) as status`,
  );
  const fits = await verifyPassword(status ? account.passwordHash : null, password);
  const rules = fits ? await signInRules(em, account) : { secondFactor: false, singleSignOnOnly: false };
  return { account, status, fits, ...rules };
}

/**
 * The right password of one account is no failure of another that has the same login. Where a code is asked for,
 * failures are forgotten only when that is right too.
 */
async function settle(
  em: EntityManager,
  { account, status, fits, secondFactor }: Tried,
  someFit: boolean,
  address: string | undefined,
): Promise<void> {
  // Of who waits nothing is counted, at the same cost.
  const { userId } = status ? account : NOBODY;
  if (someFit) await row(em, sql`select forgive_attempt(${userId}, ${fits && !secondFactor})`);
  else await row(em, sql`select lock_after_failures(${userId}, ${address ?? null})`);
}

async function findAccounts(em: EntityManager, login: string, site: string | null): Promise<Account[]> {
  return rows(
    em,
    sql`select user_id as "userId", site_id as "siteId", site_slug as "siteSlug", site_name as "siteName",
          password_hash as "passwordHash"
        from find_accounts(${login}, ${site})`,
  );
}
