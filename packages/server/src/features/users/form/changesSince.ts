import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { EditToken } from './editToken.ts';

export interface LaterChange {
  field: string;
  before: unknown;
  after: unknown;
  at: string;
  actorName: string;
}

/**
 * Changes of a user that a form has not seen, the oldest first, as plans know them (docs/decisions/0004); undefined
 * where the token is of another cluster.
 */
export async function changesSince(
  em: EntityManager,
  siteId: string,
  userId: string,
  { cluster, snapshot, at }: EditToken,
): Promise<LaterChange[] | undefined> {
  const { own } = await row<{ own: boolean }>(em, sql`select system_identifier()::text = ${cluster} as own`);
  if (!own) return undefined;
  // A transaction may have begun, and so have dated its rows, before the form was filled and have committed after it.
  return rows(
    em,
    sql`select c.field, c.before, c.after, c.at, r.actor_name as "actorName"
        from changes c join runs r on r.id = c.run_id
        where c.site_id = ${siteId} and c.user_id = ${userId} and c.at >= to_timestamp(${at}) - interval '1 day'
          and c.xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)::text::bigint
          and not pg_visible_in_snapshot(c.xid::text::xid8, ${snapshot}::pg_snapshot)
        order by c.id`,
  );
}
