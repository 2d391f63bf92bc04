import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { channelsOf } from '../checks/channelsOf.ts';
import type { ValueList } from '../columns.ts';

/** The valid values of a column in a site, as people write them, in the order in which they are offered. */
export async function siteValues(em: EntityManager, siteId: string, list: ValueList): Promise<string[]> {
  if (list === 'userTypes') return ['Agent', 'Supervisor', 'Administrator'];
  if (list === 'profiles') return ['Agent', 'Supervisor'];
  const found = await rows<{ value: string }>(
    em,
    sql`select value from (${valuesOf[list](siteId)}) v limit ${MOST}`,
  );
  return found.map(({ value }) => value);
}

/** Longer lists are looked up elsewhere. */
const MOST = 1_000;

const named = (table: string) => (siteId: string) =>
  sql`select name as value from ${sql.table(table)} where site_id = ${siteId} order by name collate "und-x-icu"`;

export const valuesOf: Record<Exclude<ValueList, 'userTypes' | 'profiles'>, (siteId: string) => Sql> = {
  roles: (siteId) =>
    sql`select name as value from roles where site_id = ${siteId} order by built_in desc, name collate "und-x-icu"`,
  teams: named('teams'),
  skills: named('skills'),
  agentGroups: named('agent_groups'),
  businessUnits: named('business_units'),
  features: named('features'),
  channels: (siteId) =>
    sql`select initcap(replace(value, '_', ' ')) as value from (${channelsOf(siteId)}) c order by 1`,
  userGroups: named('user_groups'),
  dataCenters: (siteId) =>
    sql`select code as value from data_centers where site_id = ${siteId} order by code`,
  languages: (siteId) => sql`select unnest(languages) as value from sites where id = ${siteId}`,
  licenses: (siteId) =>
    sql`(select initcap(license) as value from license_pools where site_id = ${siteId} order by license)
      union all select 'Unassigned'`,
  orgUnits: (siteId) => sql`
    select string_agg(a.name, ' / ' order by p.place) as value
    from org_units o cross join unnest(o.path) with ordinality as p(id, place) join org_units a on a.id = p.id
    where o.site_id = ${siteId} group by o.id order by 1`,
};
