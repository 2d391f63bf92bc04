import { type Sql, sql } from '../../platform/database/sql.ts';
import type { RunRow } from './loadRun.ts';

/**
 * B2: users whose fields of `reads` have changed since the plan's snapshot. A change counts as later when the
 * snapshot does not see its transaction. A plan of another cluster knows nothing of this one's transactions:
 * all its users are stale.
 */
export function staleTargets(run: RunRow, reads: readonly string[]): Sql {
  const foreign = sql`${run.cluster_id}::bigint is distinct from system_identifier()`;
  return sql`
    select t.ordinal, t.user_id, 'STALE' as code, null::text as field, null::jsonb as detail
    from targets t join (
      select distinct c.user_id from changes c
      where ${laterThan(run)} and (c.field = any(${[...reads]}::text[]) or c.field = 'existence')) later on later.user_id = t.user_id
    where not ${foreign}
    union all
    select t.ordinal, t.user_id, 'STALE', null, null from targets t where ${foreign}`;
}

/** Of `changes c`: those of the site that the snapshot of a plan does not see. */
export function laterThan({ site_id, snapshot, created_at }: RunRow): Sql {
  // A transaction may have begun, and so have dated its rows, before the plan and have committed after it.
  return sql`c.site_id = ${site_id} and c.at >= ${created_at}::timestamptz - interval '1 day'
    and c.xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)::text::bigint
    and not pg_visible_in_snapshot(c.xid::text::xid8, ${snapshot}::pg_snapshot)`;
}
