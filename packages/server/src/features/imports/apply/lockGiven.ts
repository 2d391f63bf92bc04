import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { fieldsIn } from '../../runs/differences/fieldsIn.ts';
import { makeTable } from '../staging/makeTable.ts';

/** What the differences of an import name, and where it stands. */
export const referenced = {
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

/**
 * `given (name, id)`: everything that the plan gives to users. It is kept from being deleted until the run has ended,
 * so that nobody is left with a team that is gone; what is gone already is refused row by row.
 */
export async function lockGiven(em: EntityManager, runId: string): Promise<void> {
  const names = Object.keys(referenced);
  const ofNew = names.map(
    (name) =>
      sql`select ${sql.lit(name)} as name, g.id from combinations c, lateral ${ids(name, sql.ref(`c.${name}`))} as g(id)`,
  );
  const changed = await fieldsIn(em, sql`(select field from run_differences where run_id = ${runId})`, names);
  const ofOthers = changed.map(
    (
      name,
    ) => sql`select ${sql.lit(name)}, g.id from run_differences d, lateral ${ids(name, sql`d.after`)} as g(id)
      where d.run_id = ${runId} and d.field = ${sql.lit(name)} and d.after is not null`,
  );
  await makeTable(
    em,
    'given',
    // Many users share few combinations.
    sql`with combinations as materialized (
          select distinct ${sql.join(names.map((name) => sql`after -> ${sql.lit(name)} as ${sql.ref(name)}`))}
          from run_differences where run_id = ${runId} and field = 'existence' and after is not null)
        select distinct name, id::uuid as id from (${sql.join([...ofNew, ...ofOthers], sql` union all `)}) g
        where id is not null`,
  );
  for (const [name, table] of Object.entries(referenced)) {
    await rows(
      em,
      sql`select t.id from ${sql.table(table)} t where t.id in (select id from given where name = ${name})
          order by t.id for key share`,
    );
  }
}

export function ids(name: string, value: Sql): Sql {
  if (name === 'skills') return sql`jsonb_object_keys(${value})`;
  return name.endsWith('Id') ? sql`(select ${value} #>> '{}')` : sql`jsonb_array_elements_text(${value})`;
}
