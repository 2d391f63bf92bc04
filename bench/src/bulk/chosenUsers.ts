import type { Client } from 'pg';
import type { Names } from './Action.ts';

export interface Chosen {
  /** As the API's UserFilter. */
  where: Record<string, unknown>;
  /** The same as a SELECT of ids. */
  who: string;
  count: number;
}

/** All users of one division of the org tree: a tenth of the site, scattered over the whole table. */
export async function usersOfDivision(owner: Client, siteId: string, division: number): Promise<Chosen> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from org_units where site_id = $1 and name = $2',
    [siteId, `Division ${division}`],
  );
  const id = rows[0]?.id;
  return chosen(
    owner,
    siteId,
    { orgUnit: { in: [id] } },
    `u.org_unit_id in (select o.id from org_units o where o.path @> array['${id}']::uuid[])`,
  );
}

export function allUsers(owner: Client, siteId: string): Promise<Chosen> {
  return chosen(owner, siteId, {}, 'true');
}

async function chosen(
  owner: Client,
  siteId: string,
  where: Chosen['where'],
  condition: string,
): Promise<Chosen> {
  const who = `select u.id from users u where u.site_id = '${siteId}' and u.deleted_at is null and ${condition}`;
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from (${who}) w`);
  return { where, who, count: rows[0]?.count ?? 0 };
}

/** Three teams and three skills that few of the users have, and one or two of the rest. */
export async function chosenNames(owner: Client, siteId: string): Promise<Names> {
  const first = async (table: string, most: number, condition = 'true') => {
    const { rows } = await owner.query<{ ids: string[] }>(
      `select array_agg(id) as ids from (
         select id from ${table} where site_id = $1 and ${condition} order by name limit $2) t`,
      [siteId, most],
    );
    return rows[0]?.ids ?? [];
  };
  return {
    teams: await first('teams', 3),
    skills: await first('skills', 3),
    agentGroups: await first('agent_groups', 2),
    businessUnits: await first('business_units', 2),
    roles: await first('roles', 1, "name = 'Inbound Agent'"),
    userGroups: await first('user_groups', 1),
    dataCenters: await first('data_centers', 1),
  };
}
