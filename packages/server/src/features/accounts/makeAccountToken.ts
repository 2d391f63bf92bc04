import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { hashCode } from './passwords.ts';
import { hashToken, newSessionToken } from './sessionToken.ts';

export type AccountTokenKind = 'ACTIVATION' | 'RESET' | 'VERIFY_EMAIL' | 'VERIFY_MOBILE';

/** A2 */
const HOURS: Record<AccountTokenKind, number> = {
  ACTIVATION: 7 * 24,
  RESET: 0.5,
  VERIFY_EMAIL: 0.5,
  VERIFY_MOBILE: 0.5,
};

/** A link and a code of six digits that work once, the one or the other; those made before no longer work. */
export async function makeAccountToken(
  em: EntityManager,
  siteId: string,
  userId: string,
  kind: AccountTokenKind,
  address: string | null = null,
): Promise<{ token: string; code: string }> {
  const token = newSessionToken();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await rows(
    em,
    sql`with earlier as (
          update account_tokens set used_at = now() where user_id = ${userId} and kind = ${kind} and used_at is null)
        insert into account_tokens (site_id, user_id, kind, address, token_hash, code_hash, expires_at)
        values (${siteId}, ${userId}, ${kind}, ${address}, ${hashToken(token)}, ${Buffer.from(await hashCode(code))},
          now() + ${HOURS[kind]} * interval '1 hour')`,
  );
  return { token, code };
}

/** For who has just proved to be the one, by a password that no longer suffices. */
export async function newPasswordToken(
  em: EntityManager,
  { userId, siteId }: { userId: string; siteId: string },
): Promise<string> {
  const { token } = await inSite(em, siteId, (tx) => makeAccountToken(tx, siteId, userId, 'RESET'));
  return token;
}
