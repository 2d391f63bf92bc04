import { type Sql, sql } from '../../../platform/database/sql.ts';

/**
 * What a form is told of the moment at which it was filled: the snapshot of the statement that read the user, the
 * cluster whose transactions it speaks of, and when that was.
 */
export const editTokenColumn: Sql = sql`concat_ws(' ', system_identifier(), pg_current_snapshot(),
  extract(epoch from statement_timestamp())::bigint)`;

export interface EditToken {
  cluster: string;
  snapshot: string;
  /** In seconds. */
  at: number;
}

export function readEditToken(token: string): EditToken | undefined {
  const [, cluster, snapshot, at] = /^(\d{1,20}) (\d{1,19}:\d{1,19}:[\d,]*) (\d{1,12})$/.exec(token) ?? [];
  if (!cluster || !snapshot || !at || !isSnapshot(snapshot)) return undefined;
  return { cluster, snapshot, at: Number(at) };
}

const AFTER_LAST_XID = 2n ** 63n;

/** What PostgreSQL reads as a pg_snapshot; it answers anything else with an error. */
function isSnapshot(text: string): boolean {
  const [first = '', next = '', running = ''] = text.split(':');
  const listed = running === '' ? [] : running.split(',');
  if (!listed.every((xid) => /^\d{1,19}$/.test(xid))) return false;
  const [xmin, xmax, xids] = [BigInt(first), BigInt(next), listed.map(BigInt)];
  return (
    xmin > 0n &&
    xmin <= xmax &&
    xmax < AFTER_LAST_XID &&
    xids.every((xid, place) => xid >= (xids[place - 1] ?? xmin) && xid < xmax)
  );
}
