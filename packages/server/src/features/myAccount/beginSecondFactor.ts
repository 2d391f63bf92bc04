import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { sealerOf } from '../../platform/secrets/Sealer.ts';
import { signInRules } from '../accounts/secondFactor/signInRules.ts';
import { newTotpSecret, totpUrl } from '../accounts/secondFactor/totp.ts';
import { confirmPassword } from './confirmPassword.ts';
import { confirmPasswordAndCode } from './confirmPasswordAndCode.ts';
import type { OwnAccount } from './OwnAccount.ts';

type Begun = { userErrors: UserError[] } | { secret: string; url: string };

interface Beginning {
  password: string;
  /** Needed while a second factor is on, which this one is to replace. */
  code?: string | null | undefined;
}

/**
 * A6: a new secret, of no use until a code of it is confirmed; one that is in use stays so until then, and is replaced
 * only by who has it.
 */
export async function beginSecondFactor(own: OwnAccount, values: Beginning): Promise<Begun> {
  const { userId, inHome } = own;
  const sealer = sealerOf(own.em);
  if (!sealer) {
    const message = 'Second factors need MUSTER_SECRET, which this server does not have. Ask who runs it.';
    return { userErrors: [userError('NOT_AVAILABLE', message)] };
  }
  const { secondFactor } = await signInRules(own.em, own);
  const userErrors = await confirm(own, secondFactor, values);
  if (userErrors.length > 0) return { userErrors };
  const secret = newTotpSecret();
  const sealed = sealer.seal('totp', userId, secret);
  return inHome(async (em) => {
    const begun = await rows(
      em,
      sql`update credentials set totp_pending = ${sealed}
          where user_id = ${userId} and (totp_secret is not null) = ${secondFactor} returning user_id`,
    );
    if (begun.length === 0) return { userErrors: [codeNeeded()] };
    const labels = await row<{ site: string; username: string }>(
      em,
      sql`select s.name as site, u.username from users u join sites s on s.id = u.site_id where u.id = ${userId}`,
    );
    return { secret, url: totpUrl(secret, labels) };
  });
}

async function confirm(
  own: OwnAccount,
  secondFactor: boolean,
  { password, code }: Beginning,
): Promise<UserError[]> {
  if (!secondFactor) return confirmPassword(own, password);
  return code ? confirmPasswordAndCode(own, password, code) : [codeNeeded()];
}

function codeNeeded(): UserError {
  return userError('REQUIRED', 'A second factor is on. Give its present code to replace it.', ['code']);
}
