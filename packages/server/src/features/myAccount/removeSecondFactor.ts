import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { PASSWORD_LENGTH } from '../accounts/judgePassword.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { confirmPasswordAndCode } from './confirmPasswordAndCode.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';
import { queueNotice } from './queueNotice.ts';
import { judgeOwnPassword, setOwnPassword } from './setOwnPassword.ts';

interface Removal {
  password: string;
  code: string;
  /** Needed where the present one is too short to stand alone. */
  newPassword?: string | null | undefined;
}

/** A6, A1: by password and code; a password of fewer than 15 characters is changed with it. */
export async function removeSecondFactor(own: OwnAccount, values: Removal): Promise<UserError[]> {
  const { password, code, newPassword } = values;
  const wanted = await judgeWanted(own, password, newPassword);
  if (wanted.length > 0) return wanted;
  const wrong = await confirmPasswordAndCode(own, password, code);
  if (wrong.length > 0) return wrong;
  const hashed = newPassword ? await hashPassword(newPassword) : undefined;
  await own.inHome(async (em) => {
    await rows(
      em,
      sql`update credentials set totp_secret = null, totp_pending = null, totp_last_step = null, recovery_codes = null
          where user_id = ${own.userId}`,
    );
    if (hashed) await setOwnPassword(em, own, hashed, 'removeSecondFactor');
    await logOwnChange(em, {
      userId: own.userId,
      kind: 'CHANGE_SECOND_FACTOR',
      mutation: 'removeSecondFactor',
      field: 'secondFactor',
      after: 'OFF',
    });
    await queueNotice(em, own.userId, 'secondFactorOff');
  });
  return [];
}

async function judgeWanted(
  own: OwnAccount,
  password: string,
  newPassword: string | null | undefined,
): Promise<UserError[]> {
  if (newPassword) return judgeOwnPassword(own, newPassword, false);
  if ([...password].length >= PASSWORD_LENGTH.least) return [];
  const message = `Without a second factor a password has at least ${PASSWORD_LENGTH.least} characters. Choose a new one with this.`;
  return [userError('PASSWORD_TOO_SHORT', message, ['newPassword'])];
}
