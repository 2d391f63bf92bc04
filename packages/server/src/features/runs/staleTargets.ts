import { type Sql, sql } from '../../platform/database/sql.ts';
import type { RunRow } from './loadRun.ts';

/**
 * B2: users whose fields of `reads` have changed since the plan's snapshot. A change counts as later when the
 * snapshot does not see its transaction. A plan of another cluster knows nothing of this one's transactions:
 * all its users are stale.
 */
export function staleTargets(run: RunRow, reads: readonly string[]): Sql {
  // A transaction may have begun, and so have dated its rows, before the plan and have committed after it.
  const since = sql`${run.created_at}::timestamptz - interval '1 day'`;
  const foreign = sql`${run.cluster_id}::bigint is distinct from system_identifier()`;
  return sql`
    select t.ordinal, t.user_id, 'STALE' as code, null::text as field, null::jsonb as detail
    from targets t join (
      select distinct c.user_id from changes c
      where c.site_id = ${run.site_id} and c.at >= ${since}
        and c.xid >= pg_snapshot_xmin(${run.snapshot}::pg_snapshot)::text::bigint
        and not pg_visible_in_snapshot(c.xid::text::xid8, ${run.snapshot}::pg_snapshot)
        and (c.field = any(${[...reads]}::text[]) or c.field = 'existence')) later on later.user_id = t.user_id
    where not ${foreign}
    union all
    select t.ordinal, t.user_id, 'STALE', null, null from targets t where ${foreign}`;
}
