import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { findOpenToken } from '../findOpenToken.ts';
import { acceptCode } from './acceptCode.ts';

interface Confirmation {
  challenge: string;
  code: string;
  /** From which network address. */
  address?: string | undefined;
}

export type Confirmed =
  | { outcome: 'ACCOUNT'; account: { userId: string; siteId: string } }
  | { outcome: 'ENDED' | 'CODE_WRONG' | 'BLOCKED' };

/** A6: the second step of a sign-in. A wrong code is a failure like a wrong password (A3). */
export async function confirmSignIn(
  em: EntityManager,
  { challenge, code, address }: Confirmation,
): Promise<Confirmed> {
  const found = await findOpenToken(em, challenge, ['SIGN_IN']);
  if (!found) return { outcome: 'ENDED' };
  const { userId, siteId } = found;
  const { status } = await row<{ status: string | null }>(em, sql`select count_attempt(${userId}) as status`);
  if (!status) return { outcome: 'CODE_WRONG' };
  if (status !== 'ACTIVE') return { outcome: 'BLOCKED' };
  const accepted = await inSite(em, siteId, (tx) => acceptCode(tx, userId, code));
  if (!accepted) {
    await row(em, sql`select lock_after_failures(${userId}, ${address ?? null})`);
    return { outcome: 'CODE_WRONG' };
  }
  const used = await inSite(em, siteId, (tx) =>
    rows(
      tx,
      sql`update account_tokens set used_at = now() where id = ${found.id} and used_at is null returning id`,
    ),
  );
  return used.length > 0 ? { outcome: 'ACCOUNT', account: { userId, siteId } } : { outcome: 'ENDED' };
}
