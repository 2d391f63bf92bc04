import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../platform/database/sql.ts';

/** All sessions of a person but this one; how many they were. */
export function endOtherSessions(em: EntityManager, userId: string, kept: string): Promise<number> {
  return affected(
    em,
    sql`update sessions set ended_at = now() where user_id = ${userId} and id <> ${kept} and ended_at is null
          and expires_at > now()`,
  );
}
