import type { Client } from 'pg';

/** Each filter of the grid's bar alone, and three together. */
export async function gridFilters(
  owner: Client,
  siteId: string,
): Promise<[string, Record<string, unknown>][]> {
  const id = async (table: string, column: string, value: string) => {
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${table} where site_id = $1 and ${column} = $2`,
      [siteId, value],
    );
    return rows[0]?.id ?? '';
  };
  const team = { in: [await id('teams', 'name', 'Team 7')] };
  const dataCenter = { in: [await id('data_centers', 'code', 'SG')] };
  const license = { in: ['ENTERPRISE'] };
  return [
    ['no filter', {}],
    ['text, rare', { text: 'zimmermann77' }],
    ['text, common', { text: 'example.com' }],
    ['role', { role: { in: [await id('roles', 'name', 'Supervisor')] } }],
    ['license', { license }],
    ['status', { status: { in: ['SUSPENDED'] } }],
    ['team', { team }],
    ['skill and level', { skill: { in: [await id('skills', 'name', 'Skill 7')], minLevel: 8 } }],
    ['data center', { dataCenter }],
    ['org unit', { orgUnit: { in: [await id('org_units', 'name', 'Division 3')] } }],
    ['three together', { team, license, dataCenter }],
  ];
}
