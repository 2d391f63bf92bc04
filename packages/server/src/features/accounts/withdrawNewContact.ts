import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

/**
 * W10: a new address that waits to be confirmed is forgotten, with whoever asked for it by a password that is no longer
 * good. The message comes first: whoever is sending it makes its token in the same transaction. One that failed goes
 * too, because it could be sent again.
 */
export async function withdrawNewContact(em: EntityManager, userId: string): Promise<void> {
  await rows(
    em,
    sql`delete from outbox
        where user_id = ${userId} and template = 'verifyContact' and status in ('PENDING', 'FAILED')`,
  );
  await rows(
    em,
    sql`update account_tokens set used_at = now()
        where user_id = ${userId} and kind in ('VERIFY_EMAIL', 'VERIFY_MOBILE') and used_at is null`,
  );
}
