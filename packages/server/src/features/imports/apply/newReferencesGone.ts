import { type Sql, sql } from '../../../platform/database/sql.ts';

const referenced = {
  roles: 'roles',
  teams: 'teams',
  agentGroups: 'agent_groups',
  businessUnits: 'business_units',
  skills: 'skills',
  userGroupId: 'user_groups',
  dataCenterId: 'data_centers',
  orgUnitId: 'org_units',
} as const;

/** New users to whom the plan gives something that has been deleted since; what existing ones get is the engine's. */
export function newReferencesGone(runId: string, targets: Sql): Sql {
  const ids = (name: string, of: Sql) => {
    if (name === 'skills') return sql`jsonb_object_keys(${of})`;
    return name.endsWith('Id') ? sql`(select ${of} #>> '{}')` : sql`jsonb_array_elements_text(${of})`;
  };
  // Many users share few combinations, so each is looked at once.
  const gone = Object.entries(referenced).map(
    ([name, table]) => sql`
      select ${sql.lit(name)} as name, v.value from (select distinct after -> ${sql.lit(name)} as value from planned) v,
        lateral ${ids(name, sql`v.value`)} as given(id)
      where v.value is not null and given.id is not null
        and not exists (select from ${sql.table(table)} t where t.id = given.id::uuid)`,
  );
  return sql`
    with planned as materialized (
      select d.ordinal, d.user_id, d.after from run_differences d join ${targets} t on t.user_id = d.user_id
      where d.run_id = ${runId} and d.field = 'existence' and d.after is not null
    ), gone as materialized (${sql.join(gone, sql` union all `)})
    select distinct on (p.ordinal) p.ordinal, p.user_id, 'REFERENCE_GONE' as code, null::text as field,
      jsonb_build_object('name', g.name) as detail
    from gone g join planned p on p.after -> g.name = g.value order by p.ordinal`;
}
