import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../platform/database/newId.ts';
import { type RawBuilder, rows, sql } from '../../platform/database/sql.ts';
import { structure } from './names.ts';

type Ids = Record<string, string>;

export interface Structure {
  teams: Ids;
  skills: Ids;
  agentGroups: Ids;
  businessUnits: Ids;
  features: Ids;
  dataCenters: Ids;
  userGroups: Ids;
  /** The default profiles by the name of their user group. */
  defaultProfiles: Record<string, string[]>;
  /** The leaves of the org tree, by the city above them. */
  floors: Record<string, string[]>;
}

export async function insertStructure(em: EntityManager, siteId: string): Promise<Structure> {
  const named = (table: RawBuilder<unknown>, names: readonly string[]) =>
    insertNamed(em, siteId, table, names);
  const skills = await named(sql`skills`, structure.skills);
  const userGroups = await named(sql`user_groups`, Object.keys(structure.userGroups));
  await insertProperties(em, siteId, userGroups);
  return {
    skills,
    userGroups,
    teams: await named(sql`teams`, structure.teams),
    agentGroups: await named(sql`agent_groups`, structure.agentGroups),
    businessUnits: await named(sql`business_units`, structure.businessUnits),
    features: await named(sql`features`, structure.features),
    dataCenters: await insertDataCenters(em, siteId),
    defaultProfiles: await insertProfiles(em, siteId, userGroups, skills),
    floors: await insertOrgTree(em, siteId),
  };
}

async function insertNamed(
  em: EntityManager,
  siteId: string,
  table: RawBuilder<unknown>,
  names: readonly string[],
): Promise<Ids> {
  const made = await rows<{ id: string; name: string }>(
    em,
    sql`insert into ${table} (site_id, name) select ${siteId}, name from unnest(${names}::text[]) name returning id, name`,
  );
  return Object.fromEntries(made.map(({ id, name }) => [name, id]));
}

async function insertDataCenters(em: EntityManager, siteId: string): Promise<Ids> {
  const made = await rows<{ id: string; code: string }>(
    em,
    sql`insert into data_centers (site_id, code, name)
        select ${siteId}, key, value from jsonb_each_text(${JSON.stringify(structure.dataCenters)}::jsonb)
        returning id, code`,
  );
  return Object.fromEntries(made.map(({ id, code }) => [code, id]));
}

async function insertProperties(em: EntityManager, siteId: string, userGroups: Ids): Promise<void> {
  const values = Object.entries(structure.userGroups).flatMap(([group, properties]) =>
    Object.entries(properties).map(([key, value]) => ({ group: userGroups[group], key, value })),
  );
  await rows(
    em,
    sql`insert into user_group_properties (site_id, user_group_id, property_key, value)
        select ${siteId}, v."group", v.key, v.value
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("group" uuid, key text, value jsonb)`,
  );
  await rows(
    em,
    sql`insert into site_properties (site_id, property_key, value) values (${siteId}, 'ringTimeout', '25'::jsonb)`,
  );
}

async function insertProfiles(em: EntityManager, siteId: string, userGroups: Ids, skills: Ids) {
  const profiles = Object.entries(structure.profiles).flatMap(([group, list]) =>
    list.map((profile) => ({ ...profile, id: newId(), group, groupId: userGroups[group] })),
  );
  await rows(
    em,
    sql`insert into profiles (id, site_id, name, user_group_id, is_default)
        select p.id, ${siteId}, p.name, p."groupId", p."isDefault"
        from jsonb_to_recordset(${JSON.stringify(profiles)}::jsonb)
          as p(id uuid, name text, "groupId" uuid, "isDefault" boolean)`,
  );
  const levels = profiles.flatMap(({ id, skills: held }) =>
    Object.entries(held).map(([skill, level]) => ({ id, skill: skills[skill], level })),
  );
  await rows(
    em,
    sql`insert into profile_skills (site_id, profile_id, skill_id, level)
        select ${siteId}, l.id, l.skill, l.level
        from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as l(id uuid, skill uuid, level smallint)`,
  );
  const defaults = profiles.filter(({ isDefault }) => isDefault);
  return Object.fromEntries(
    Object.keys(structure.profiles).map((group) => [
      group,
      defaults.filter((profile) => profile.group === group).map(({ id }) => id),
    ]),
  );
}

async function insertOrgTree(em: EntityManager, siteId: string): Promise<Record<string, string[]>> {
  const units: { id: string; parent: string | null; name: string; path: string[] }[] = [];
  const add = (name: string, above: string[]) => {
    const id = newId();
    units.push({ id, parent: above.at(-1) ?? null, name, path: [...above, id] });
    return [...above, id];
  };
  const floors: Record<string, string[]> = {};
  for (const [region, cities] of Object.entries(structure.orgTree)) {
    const regionPath = add(region, []);
    for (const city of cities) {
      const cityPath = add(city, regionPath);
      floors[city] = structure.floors.map((floor) => add(floor, cityPath).at(-1) ?? '');
    }
  }
  await rows(
    em,
    sql`insert into org_units (id, site_id, parent_id, name, path)
        select u.id, ${siteId}, u.parent, u.name, u.path
        from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u(id uuid, parent uuid, name text, path uuid[])`,
  );
  return floors;
}
