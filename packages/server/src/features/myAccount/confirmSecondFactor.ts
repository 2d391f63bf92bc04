import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { sealerOf } from '../../platform/secrets/Sealer.ts';
import { newRecoveryCodes } from '../accounts/secondFactor/recoveryCodes.ts';
import { stepOf } from '../accounts/secondFactor/totp.ts';
import { endOtherSessions } from '../sessions/endOtherSessions.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';
import { queueNotice } from './queueNotice.ts';

type Confirmed = { userErrors: UserError[] } | { recoveryCodes: string[] };

/** A6: the code shows that the app has the secret. From here on it is asked for, and other sessions begin anew with it. */
export async function confirmSecondFactor(own: OwnAccount, code: string): Promise<Confirmed> {
  const { userId, sessionId, inHome } = own;
  const sealed = await inHome((em) => pendingOf(em, userId));
  const secret = sealed && sealerOf(own.em)?.open('totp', userId, sealed);
  if (!secret) return { userErrors: [nothingBegun()] };
  const step = stepOf(secret, code.replace(/\s/g, ''));
  if (step === undefined) {
    const message = 'This is not the present code. Check the clock of the device, and enter the next code.';
    return { userErrors: [userError('CODE_WRONG', message, ['code'])] };
  }
  const { codes, hashes } = await newRecoveryCodes();
  const on = await inHome(async (em) => {
    const confirmed = await rows(
      em,
      sql`update credentials set totp_secret = totp_pending, totp_pending = null, totp_last_step = ${step},
            recovery_codes = ${hashes}::text[] where user_id = ${userId} and totp_pending = ${sealed} returning user_id`,
    );
    // Confirmed at the same time by another request, which has handed its recovery codes out.
    if (confirmed.length === 0) return false;
    await endOtherSessions(em, userId, sessionId);
    await logOwnChange(em, {
      userId,
      kind: 'CHANGE_SECOND_FACTOR',
      mutation: 'confirmSecondFactor',
      field: 'secondFactor',
      after: 'ON',
    });
    await queueNotice(em, userId, 'secondFactorOn');
    return true;
  });
  return on ? { recoveryCodes: codes } : { userErrors: [nothingBegun()] };
}

function nothingBegun(): UserError {
  return userError('SIGN_IN_ENDED', 'There is no second factor to be confirmed. Begin again.', ['code']);
}

async function pendingOf(
  em: Parameters<Parameters<OwnAccount['inHome']>[0]>[0],
  userId: string,
): Promise<string | null> {
  const [found] = await rows<{ pending: string | null }>(
    em,
    sql`select totp_pending as pending from credentials where user_id = ${userId}`,
  );
  return found?.pending ?? null;
}
