import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { type FoundToken, findByCode, findByToken } from './findAccountToken.ts';
import { judgePassword, PASSWORD_LENGTH } from './judgePassword.ts';
import { onTheBeat } from './onTheBeat.ts';
import { hashPassword } from './passwords.ts';
import { singleSignOnOnly } from './secondFactor/signInRules.ts';
import { withdrawNewContact } from './withdrawNewContact.ts';

export interface ResetPassword {
  token?: string | null;
  login?: string | null;
  code?: string | null;
  siteId?: string | null;
  password: string;
}

export interface ResetAccount {
  userId: string;
  siteId: string;
  /** False where more is asked than the password: a second factor, single sign-on, or that an administrator unlocks. */
  maySignIn: boolean;
}

type Outcome = { userErrors: UserError[] } | ResetAccount;

/**
 * A2: sets the password by a link or a code, each of which works once, and activates the account where that was
 * never done. All sessions end (A4); a locked account stays locked (A3).
 */
export function resetPassword(em: EntityManager, values: ResetPassword): Promise<Outcome> {
  return onTheBeat(
    () => reset(em, values),
    (result) => 'userErrors' in result,
  );
}

async function reset(em: EntityManager, values: ResetPassword): Promise<Outcome> {
  const { token, login, password } = values;
  const early = judgePassword(password, [login ?? ''], PASSWORD_LENGTH.withSecondFactor);
  // A code allows few guesses, so none is spent on a password that would be refused.
  if (!token && early.length > 0) return { userErrors: early };
  const found = token ? await findByToken(em, token) : await findByCode(em, values);
  if (!found) return { userErrors: [ended(Boolean(token))] };
  const userErrors = judgePassword(
    password,
    [found.username, found.siteName, found.siteSlug],
    leastCharacters(found),
  );
  if (userErrors.length > 0) return { userErrors };
  const hashed = await hashPassword(password);
  const account = await inSite(em, found.siteId, (tx) => settle(tx, found, hashed));
  return account ?? { userErrors: [ended(Boolean(token))] };
}

export function leastCharacters({ secondFactor }: FoundToken): number {
  return secondFactor ? PASSWORD_LENGTH.withSecondFactor : PASSWORD_LENGTH.least;
}

function ended(byLink: boolean): UserError {
  return byLink
    ? userError('LINK_ENDED', 'This link has been used or has ended. Ask for a new one.', ['token'])
    : userError('CODE_WRONG', 'Login and code do not fit, or the code has ended. Ask for a new one.', [
        'code',
      ]);
}

async function settle(
  em: EntityManager,
  { id, userId, siteId, secondFactor }: FoundToken,
  hashed: string,
): Promise<ResetAccount | undefined> {
  // Runs take the user before the sessions, too.
  await rows(em, sql`select id from users where id = ${userId} for no key update`);
  const used = await rows(
    em,
    sql`update account_tokens set used_at = now()
        where id = ${id} and used_at is null and expires_at > now() returning id`,
  );
  if (used.length === 0) return undefined;
  await rows(
    em,
    sql`update account_tokens set used_at = now()
        where user_id = ${userId} and kind in ('ACTIVATION', 'RESET', 'SIGN_IN') and used_at is null`,
  );
  await withdrawNewContact(em, userId);
  await rows(em, sql`update sessions set ended_at = now() where user_id = ${userId} and ended_at is null`);
  await rows(
    em,
    sql`insert into credentials (site_id, user_id, password_hash) values (${siteId}, ${userId}, ${hashed})
        on conflict (user_id) do update set password_hash = excluded.password_hash,
          failures = case when credentials.lock_reason is null then 0 else credentials.failures end`,
  );
  const { status, byPassword } = await row<{ status: string; byPassword: boolean }>(em, activated(userId));
  return { userId, siteId, maySignIn: status === 'ACTIVE' && byPassword && !secondFactor };
}

/** C1: a run of one user by that user; what the password was or is stands nowhere. */
function activated(userId: string) {
  return sql`
    with before as (select id, site_id, name, activated_at from users where id = ${userId} for update),
    run as (
      insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input,
        selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
      select site_id, 'CHANGE_PASSWORD', 'APPLIED', id, name, 'resetPassword',
        jsonb_build_object('ids', jsonb_build_array(id)), '{}', 1, 1, 0, 0, '{password}', now(), now(), now()
      from before returning id, site_id
    ), logged as (
      insert into changes (site_id, run_id, user_id, field, before, after)
      select run.site_id, run.id, ${userId}, c.field, null, c.after from run, before,
        (values ('password', '"CHANGED"'::jsonb), ('activatedAt', to_jsonb(now()))) c(field, after)
      where c.field = 'password' or before.activated_at is null
    )
    update users u set activated_at = coalesce(u.activated_at, now()) from before where u.id = before.id
    returning u.status, not ${singleSignOnOnly} as "byPassword"`;
}
