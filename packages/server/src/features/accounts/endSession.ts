import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

export async function endSession(em: EntityManager, sessionId: string): Promise<void> {
  await rows(em, sql`update sessions set ended_at = now() where id = ${sessionId} and ended_at is null`);
}
