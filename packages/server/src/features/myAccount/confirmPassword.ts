import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { verifyPassword } from '../accounts/passwords.ts';
import type { OwnAccount } from './OwnAccount.ts';

/**
 * Whoever finds an open browser does not get the account with it. A wrong password is a failure as at the sign-in (A3).
 * While a second factor is on, the password alone does not forgive wrong codes, or they could be guessed for ever.
 */
export async function confirmPassword(
  { em, userId, address, inHome }: OwnAccount,
  password: string,
): Promise<UserError[]> {
  const { status } = await row<{ status: string | null }>(em, sql`select count_attempt(${userId}) as status`);
  const [stored] = await inHome((tx) =>
    rows<{ hash: string | null; secondFactor: boolean }>(
      tx,
      sql`select password_hash as hash, totp_secret is not null as "secondFactor" from credentials
          where user_id = ${userId}`,
    ),
  );
  const fits = await verifyPassword(status ? (stored?.hash ?? null) : null, password);
  if (fits) {
    await row(em, sql`select forgive_attempt(${userId}, ${!stored?.secondFactor})`);
    return [];
  }
  if (status) await row(em, sql`select lock_after_failures(${userId}, ${address ?? null})`);
  const message =
    'This is not your password. After several failures it is not looked at for a while, and then the account is locked.';
  return [userError('PASSWORD_WRONG', message, ['password'])];
}
