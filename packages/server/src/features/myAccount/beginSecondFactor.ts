import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { sealerOf } from '../../platform/secrets/Sealer.ts';
import { newTotpSecret, totpUrl } from '../accounts/secondFactor/totp.ts';
import { confirmPassword } from './confirmPassword.ts';
import type { OwnAccount } from './OwnAccount.ts';

type Begun = { userErrors: UserError[] } | { secret: string; url: string };

/** A6: a new secret, of no use until a code of it is confirmed; one that is in use stays so until then. */
export async function beginSecondFactor(own: OwnAccount, password: string): Promise<Begun> {
  const { userId, inHome } = own;
  const sealer = sealerOf(own.em);
  if (!sealer) {
    const message = 'Second factors need MUSTER_SECRET, which this server does not have. Ask who runs it.';
    return { userErrors: [userError('NOT_AVAILABLE', message)] };
  }
  const userErrors = await confirmPassword(own, password);
  if (userErrors.length > 0) return { userErrors };
  const secret = newTotpSecret();
  const sealed = sealer.seal('totp', userId, secret);
  return inHome(async (em) => {
    await rows(em, sql`update credentials set totp_pending = ${sealed} where user_id = ${userId}`);
    const labels = await row<{ site: string; username: string }>(
      em,
      sql`select s.name as site, u.username from users u join sites s on s.id = u.site_id where u.id = ${userId}`,
    );
    return { secret, url: totpUrl(secret, labels) };
  });
}
