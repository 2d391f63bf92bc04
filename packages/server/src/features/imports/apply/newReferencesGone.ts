import { type Sql, sql } from '../../../platform/database/sql.ts';
import { ids, referenced } from './lockGiven.ts';

/** New users to whom the plan gives something that has been deleted since; what existing ones get is the engine's. */
export function newReferencesGone(runId: string, targets: Sql): Sql {
  const names = Object.entries(referenced);
  const gone = names.map(
    ([name, table]) => sql`
      select g.name, g.id from given g
      where g.name = ${sql.lit(name)} and not exists (select from ${sql.table(table)} t where t.id = g.id)`,
  );
  const named = names.map(
    ([name]) =>
      sql`select ${sql.lit(name)} as name, n.id from ${ids(name, sql`d.after -> ${sql.lit(name)}`)} as n(id)`,
  );
  // Where nothing is gone, the users are not looked at at all.
  return sql`
    with gone as materialized (${sql.join(gone, sql` union all `)})
    select d.ordinal, d.user_id, 'REFERENCE_GONE' as code, null::text as field, jsonb_build_object('name', first.name) as detail
    from run_differences d join ${targets} t on t.user_id = d.user_id
    cross join lateral (
      select n.name from (${sql.join(named, sql` union all `)}) n join gone g on g.name = n.name and g.id::text = n.id limit 1) first
    where d.run_id = ${runId} and d.field = 'existence' and d.after is not null and exists (select from gone)`;
}
