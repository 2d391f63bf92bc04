import { type Sql, sql } from '../../../platform/database/sql.ts';

/**
 * A4, B22: who is locked, suspended or deleted is signed out at once, and a new address that waits to be confirmed is
 * forgotten; who is unlocked begins without failures. B7: who is logged off on the way is off at once.
 */
export function sessionsWriter(names: readonly string[]): Sql[] {
  const writes: Sql[] = [];
  const out = ['lockedAt', 'suspendedAt'].filter((name) => names.includes(name));
  if (out.length > 0) {
    const isOut = sql`d.field = any(${out}::text[]) and d.after is not null`;
    writes.push(
      sql`update sessions s set ended_at = now() from d
        where ${isOut} and s.user_id = d.user_id and s.ended_at is null`,
      sql`delete from outbox o using d
        where ${isOut} and o.user_id = d.user_id and o.template = 'verifyContact' and o.status in ('PENDING', 'FAILED')`,
      sql`update account_tokens t set used_at = now() from d
        where ${isOut} and t.user_id = d.user_id and t.kind in ('VERIFY_EMAIL', 'VERIFY_MOBILE') and t.used_at is null`,
    );
  }
  if (names.includes('lockedAt')) {
    writes.push(sql`update credentials c set failures = 0, lock_reason = null, locked_from = null from d
      where d.field = 'lockedAt' and d.after is null and c.user_id = d.user_id`);
  }
  if (names.includes('loggedOff')) {
    writes.push(
      sql`delete from queue_presence q using d where d.field = 'loggedOff' and q.user_id = d.user_id`,
    );
  }
  return writes;
}
