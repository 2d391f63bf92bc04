import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { judgePassword, PASSWORD_LENGTH } from '../accounts/judgePassword.ts';
import { withdrawNewContact } from '../accounts/withdrawNewContact.ts';
import { endOtherSessions } from '../sessions/endOtherSessions.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';

/** What keeps a text from being the new password: with a second factor it may be shorter. */
export async function judgeOwnPassword(
  { userId, inHome }: OwnAccount,
  password: string,
  secondFactor: boolean,
): Promise<UserError[]> {
  const { username, email, name, slug } = await inHome((em) =>
    row<{ username: string; email: string | null; name: string; slug: string }>(
      em,
      sql`select u.username, u.email, s.name, s.slug from users u join sites s on s.id = u.site_id where u.id = ${userId}`,
    ),
  );
  const least = secondFactor ? PASSWORD_LENGTH.withSecondFactor : PASSWORD_LENGTH.least;
  const errors = judgePassword(password, [username, email ?? '', name, slug], least);
  return errors.map((error) => ({ ...error, path: ['newPassword'] }));
}

/** A4: all other sessions end, and what was sent or begun by the old password no longer works. */
export async function setOwnPassword(
  em: EntityManager,
  { userId, sessionId }: OwnAccount,
  hashed: string,
  mutation: string,
): Promise<void> {
  await rows(em, sql`update credentials set password_hash = ${hashed} where user_id = ${userId}`);
  await rows(
    em,
    sql`update account_tokens set used_at = now()
        where user_id = ${userId} and kind in ('RESET', 'SIGN_IN') and used_at is null`,
  );
  await withdrawNewContact(em, userId);
  await endOtherSessions(em, userId, sessionId);
  await logOwnChange(em, {
    userId,
    kind: 'CHANGE_PASSWORD',
    mutation,
    field: 'password',
    after: 'CHANGED',
  });
}
