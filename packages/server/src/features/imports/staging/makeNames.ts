import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { channelKey, channelsOf } from '../checks/channelsOf.ts';
import { nameKey, pathKey } from '../checks/nameKey.ts';
import type { ColumnKey } from '../columns.ts';
import { makeTable } from './makeTable.ts';

/** `names (kind, key, value)`: what a name in a column of this kind means in this site. */
export async function makeNames(em: EntityManager, { siteId, has }: Checking): Promise<void> {
  const sources = (Object.keys(namesOf) as (keyof typeof namesOf)[])
    .filter((kind) => has(kind))
    .map(
      (kind) => sql`select ${sql.lit(kind)}::text as kind, n.key, n.value from (${namesOf[kind](siteId)}) n`,
    );
  const none = sql`select ''::text as kind, ''::text as key, ''::text as value where false`;
  await makeTable(
    em,
    'names',
    sql`select distinct on (kind, key) * from (${sql.join([none, ...sources], sql` union all `)}) n
        order by kind, key, value`,
  );
}

const named = (table: string) => (siteId: string) =>
  sql`select ${nameKey(sql`name`)} as key, id::text as value from ${sql.table(table)} where site_id = ${siteId}`;

const namesOf = {
  roles: named('roles'),
  teams: named('teams'),
  skills: named('skills'),
  agentGroups: named('agent_groups'),
  businessUnits: named('business_units'),
  features: named('features'),
  capacities: (siteId) => sql`select ${channelKey(sql`value`)} as key, value from (${channelsOf(siteId)}) c`,
  userGroup: named('user_groups'),
  dataCenter: (siteId) =>
    sql`select lower(code) as key, id::text as value from data_centers where site_id = ${siteId}`,
  license: (siteId) =>
    sql`select lower(license) as key, license as value from license_pools where site_id = ${siteId}`,
  language: (siteId) =>
    sql`select lower(tag) as key, tag as value from sites, unnest(languages) as tag where id = ${siteId}`,
  orgUnit: orgUnitNames,
} satisfies Partial<Record<ColumnKey, (siteId: string) => Sql>>;

/** An org unit goes by its path, and by its name alone where no other bears it. */
function orgUnitNames(siteId: string): Sql {
  const path = sql`(select string_agg(a.name, ' / ' order by p.place)
    from unnest(o.path) with ordinality as p(id, place) join org_units a on a.id = p.id)`;
  return sql`
    select ${pathKey(path)} as key, o.id::text as value from org_units o where o.site_id = ${siteId}
    union
    select ${pathKey(sql`min(name)`)}, min(id::text) from org_units where site_id = ${siteId}
    group by name_key having count(*) = 1`;
}
