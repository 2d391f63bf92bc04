import { rows, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { newRecoveryCodes } from '../accounts/secondFactor/recoveryCodes.ts';
import { confirmPasswordAndCode } from './confirmPasswordAndCode.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';

type Renewed = { userErrors: UserError[] } | { recoveryCodes: string[] };

/** A6: new recovery codes; those of before no longer work. */
export async function renewRecoveryCodes(
  own: OwnAccount,
  { password, code }: { password: string; code: string },
): Promise<Renewed> {
  const wrong = await confirmPasswordAndCode(own, password, code);
  if (wrong.length > 0) return { userErrors: wrong };
  const { codes, hashes } = await newRecoveryCodes();
  await own.inHome(async (em) => {
    await rows(
      em,
      sql`update credentials set recovery_codes = ${hashes}::text[]
          where user_id = ${own.userId} and totp_secret is not null`,
    );
    await logOwnChange(em, {
      userId: own.userId,
      kind: 'CHANGE_SECOND_FACTOR',
      mutation: 'renewRecoveryCodes',
      field: 'recoveryCodes',
      after: 'RENEWED',
    });
  });
  return { recoveryCodes: codes };
}
