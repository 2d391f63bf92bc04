import type { Client } from 'pg';

/** 60 teams, 40 skills and so on; an org tree of 10 divisions with 10 departments each. */
export async function fillStructure(owner: Client, siteId: string): Promise<void> {
  const named = (table: string, prefix: string, amount: number) =>
    owner.query(
      `insert into ${table} (site_id, name) select $1, $2 || ' ' || i from generate_series(1, $3::int) i`,
      [siteId, prefix, amount],
    );
  await named('teams', 'Team', 60);
  await named('skills', 'Skill', 40);
  await named('agent_groups', 'Group', 30);
  await named('business_units', 'Unit', 10);
  await named('user_groups', 'User group', 4);
  await owner.query(
    `insert into data_centers (site_id, code, name)
     select $1, code, 'Center ' || code from unnest('{DE,US,SG,BR,AU}'::text[]) code`,
    [siteId],
  );
  await owner.query(
    `with divisions as (
       insert into org_units (id, site_id, name, path)
       select id, $1, 'Division ' || i, array[id] from (select new_id() as id, i from generate_series(1, 10) i) d
       returning id)
     insert into org_units (id, site_id, parent_id, name, path)
     select id, $1, parent, 'Department ' || i, array[parent, id]
     from (select new_id() as id, d.id as parent, i from divisions d, generate_series(1, 10) i) u`,
    [siteId],
  );
}
