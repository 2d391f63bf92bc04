import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { wakeWaiting } from '../runs/loggedOn/wakeWaiting.ts';

/** The presence of these users ends, in the transaction that logs them off, and what waited for it goes on (B7). */
export async function afterLogOff(
  em: EntityManager,
  siteId: string,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  await rows(
    em,
    sql`delete from queue_presence where site_id = ${siteId} and user_id = any(${userIds}::uuid[])`,
  );
  await wakeWaiting(em, siteId, userIds);
}
