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
  return cluster && snapshot && at ? { cluster, snapshot, at: Number(at) } : undefined;
}
