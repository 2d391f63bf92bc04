import type { Client } from 'pg';
import { pick } from './users.ts';

/** Every user with a number, so that what they hold is spread the same way in every run. */
const numbered = (siteId: string) =>
  `(select id, user_type, deleted_at, row_number() over (order by id) as n from users where site_id = '${siteId}') u`;

const all = (table: string, siteId: string) =>
  `(select array_agg(id order by id) as ids, count(*) as amount from ${table} where site_id = '${siteId}') s`;

/** `amount` of the ids of `s`, none twice: `step` shares no divisor with how many there are. */
const some = (seed: number, amount: string, step: number) =>
  `(select s.ids[1 + (${pick('u.n', seed, 10_000)} + k * ${step}) % s.amount] as id, k
    from generate_series(1, ${amount}) k) m`;

/** Teams 1 to 4 of 60, skills 0 to 5 of 40, one role each, a license for three in four. */
export async function fillMemberships(owner: Client, siteId: string): Promise<void> {
  const users = numbered(siteId);
  await owner.query(`
    insert into user_teams (site_id, user_id, team_id)
    select '${siteId}', u.id, m.id from ${users}, ${all('teams', siteId)}, lateral ${some(21, `1 + ${pick('u.n', 22, 4)}`, 13)}`);
  await owner.query(`
    insert into user_skills (site_id, user_id, skill_id, level)
    select '${siteId}', u.id, m.id, 1 + ${pick('u.n + m.k', 23, 10)}
    from ${users}, ${all('skills', siteId)}, lateral ${some(24, pick('u.n', 25, 6), 7)}`);
  await owner.query(`
    insert into user_agent_groups (site_id, user_id, agent_group_id)
    select '${siteId}', u.id, m.id from ${users}, ${all('agent_groups', siteId)}, lateral ${some(26, pick('u.n', 27, 2), 7)}`);
  await owner.query(`
    insert into user_roles (site_id, user_id, role_id)
    select '${siteId}', u.id, r.id from ${users} join roles r on r.site_id = '${siteId}'
      and r.name = case u.user_type when 'ADMINISTRATOR' then 'Admin' when 'SUPERVISOR' then 'Supervisor' else 'Agent' end`);
  await owner.query(`
    insert into license_seats (site_id, user_id, license)
    select '${siteId}', u.id, case when ${pick('u.n', 28, 3)} = 0 then 'ENTERPRISE' else 'CONTACT' end
    from ${users} where u.deleted_at is null and ${pick('u.n', 29, 4)} > 0`);
  await owner.query(`
    update license_pools p set used = (select count(*) from license_seats l where l.site_id = p.site_id and l.license = p.license)
    where site_id = '${siteId}'`);
}
