import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { acceptCode } from '../accounts/secondFactor/acceptCode.ts';
import { confirmPassword } from './confirmPassword.ts';
import type { OwnAccount } from './OwnAccount.ts';

/** A wrong code counts as a failure too, so that codes cannot be guessed by who knows the password. */
export async function confirmPasswordAndCode(
  own: OwnAccount,
  password: string,
  code: string,
): Promise<UserError[]> {
  const { em, userId, address, inHome } = own;
  const wrong = await confirmPassword(own, password);
  if (wrong.length > 0) return wrong;
  if (await inHome((tx) => acceptCode(tx, userId, code))) {
    await row(em, sql`select forgive_attempt(${userId}, true)`);
    return [];
  }
  await row(em, sql`select count_attempt(${userId})`);
  await row(em, sql`select lock_after_failures(${userId}, ${address ?? null})`);
  return [userError('CODE_WRONG', 'This is not the present code, or it was used already.', ['code'])];
}
