import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

/** Every way of logging off ends here, in its transaction: the presence of these users ends. */
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
}
