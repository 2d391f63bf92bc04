import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { RunRow } from '../../runs/loadRun.ts';
import { laterThan } from '../../runs/staleTargets.ts';
import { userKeys } from '../userKeys.ts';

/**
 * Rows with a key that somebody has taken since the plan. The plan itself has seen everybody else, so only users
 * of changes later than its snapshot are looked at: mostly none.
 */
export function keysTakenMeanwhile(run: RunRow, targets: Sql): Sql {
  const fields = userKeys.map(({ column }) => column);
  const clashes = userKeys.map(({ column, userColumn, folded }) => {
    const value = sql`case d.field when 'existence' then d.after ->> ${sql.lit(column)} when ${sql.lit(column)} then d.after #>> '{}' end`;
    return sql`
      select d.ordinal, d.user_id, ${sql.lit(column)} as key, ${value} as value, o.id as owner
      from recent o join planned d on ${folded ? sql`lower(${value})` : value} = o.${sql.ref(userColumn)}
      where o.id <> d.user_id`;
  });
  return sql`
    with recent as materialized (
      select u.* from readable_users u where u.deleted_at is null and u.site_id = ${run.site_id} and u.id in (
        select c.user_id from changes c where ${laterThan(run)} and c.field = any(${['existence', ...fields]}::text[]))
    ), planned as (
      select d.* from run_differences d join ${targets} t on t.user_id = d.user_id
      where d.run_id = ${run.id} and d.field = any(${['existence', ...fields]}::text[])
        and exists (select from recent)
    )
    select distinct on (ordinal) ordinal, user_id, 'KEY_TAKEN' as code, null::text as field,
      jsonb_build_object('key', key, 'value', value, 'owner', owner) as detail
    from (${sql.join(clashes, sql` union all `)}) clashes order by ordinal`;
}
