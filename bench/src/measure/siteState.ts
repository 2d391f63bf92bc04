import assert from 'node:assert/strict';
import type { Client } from 'pg';

/** What must be the same before a run and after its undo. */
export async function siteState(owner: Client, siteId: string): Promise<Record<string, unknown>> {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select (select count(*) from users where site_id = $1 and deleted_at is null) as users,
       (select count(*) from user_teams where site_id = $1) as teams,
       (select count(*) || ' of ' || sum(level) from user_skills where site_id = $1) as skills,
       (select count(*) from user_roles where site_id = $1) as roles,
       (select count(*) from user_agent_groups where site_id = $1) as "agentGroups",
       (select count(*) from user_business_units where site_id = $1) as "businessUnits",
       (select count(*) from user_properties where site_id = $1) as properties,
       (select sum(hashtextextended(concat(id, data_center_id, user_group_id, locked_at, suspended_at), 0))
        from users where site_id = $1) as columns,
       (select count(*) from license_seats where site_id = $1) as seats`,
    [siteId],
  );
  await checkSeats(owner, siteId);
  return rows[0] ?? {};
}

/** L2: used equals the number of living users who hold a seat, in every pool. */
async function checkSeats(owner: Client, siteId: string): Promise<void> {
  const { rows } = await owner.query(
    `select p.license, p.used, count(u.id)::int as holders from license_pools p
     left join license_seats l on l.site_id = p.site_id and l.license = p.license
     left join users u on u.id = l.user_id and u.deleted_at is null
     where p.site_id = $1 group by p.license, p.used having p.used <> count(u.id)`,
    [siteId],
  );
  assert.deepEqual(rows, [], 'used seats and their holders differ');
}

/** One change row a changed user. */
export async function checkChanges(owner: Client, runId: string, changed: number): Promise<void> {
  const { rows } = await owner.query<{ rows: number; users: number }>(
    'select count(*)::int as rows, count(distinct user_id)::int as users from changes where run_id = $1',
    [runId],
  );
  assert.deepEqual(rows[0], { rows: changed, users: changed }, `change rows of run ${runId}`);
}
