import { type Sql, sql } from '../../../platform/database/sql.ts';

const referenced = {
  roles: 'roles',
  teams: 'teams',
  agentGroups: 'agent_groups',
  businessUnits: 'business_units',
  skills: 'skills',
  features: 'features',
  userGroupId: 'user_groups',
  dataCenterId: 'data_centers',
  orgUnitId: 'org_units',
} as const;

/** New users to whom the plan gives something that has been deleted since; what existing ones get is the engine's. */
export function newReferencesGone(runId: string, targets: Sql): Sql {
  const names = Object.entries(referenced);
  // Many users share few combinations; where nothing is gone, the users are not looked at at all.
  const gone = names.map(
    ([name, table]) => sql`
      select distinct ${sql.lit(name)}::text as name, c.${sql.ref(name)} as value
      from combinations c, lateral ${ids(name)} as given(id)
      where given.id is not null and not exists (select from ${sql.table(table)} t where t.id = given.id::uuid)`,
  );
  return sql`
    with combinations as materialized (
      select distinct ${sql.join(names.map(([name]) => sql`after -> ${sql.lit(name)} as ${sql.ref(name)}`))}
      from run_differences where run_id = ${runId} and field = 'existence' and after is not null
    ), gone as materialized (${sql.join(gone, sql` union all `)})
    select distinct on (d.ordinal) d.ordinal, d.user_id, 'REFERENCE_GONE' as code, null::text as field,
      jsonb_build_object('name', g.name) as detail
    from gone g join run_differences d on d.run_id = ${runId} and d.field = 'existence' and d.after -> g.name = g.value
    join ${targets} t on t.user_id = d.user_id
    order by d.ordinal`;
}

function ids(name: string): Sql {
  const value = sql`c.${sql.ref(name)}`;
  if (name === 'skills') return sql`jsonb_object_keys(${value})`;
  return name.endsWith('Id') ? sql`(select ${value} #>> '{}')` : sql`jsonb_array_elements_text(${value})`;
}
