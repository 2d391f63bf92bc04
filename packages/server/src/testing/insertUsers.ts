import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, rows, sql } from '../platform/database/sql.ts';
import type { TestUser, UserValues } from './userValues.ts';

interface Site {
  id: string;
  userGroupId: string;
  roles: Record<string, string>;
}

let made = 0;

/** Users as rows, with a fixed number of statements however many they are. */
export async function insertUsers(
  em: EntityManager,
  site: Site,
  values: readonly UserValues[],
): Promise<TestUser[]> {
  const given = JSON.stringify(values.map((one) => complete(site, one)));
  const from = sql`jsonb_to_recordset(${given}::jsonb) as v(id uuid, "firstName" text, "lastName" text, username text,
    email text, "agentId" text, extension text, "pbxId" text, "numericId" text, mobile text, "userType" text,
    language text, "userGroupId" uuid, "orgUnitId" uuid, "supervisorId" uuid, "dataCenterId" uuid, status text,
    "createdAt" timestamptz, roles uuid[], teams uuid[], "agentGroups" uuid[], "businessUnits" uuid[], skills jsonb,
    license text, "loggedOn" boolean, "lastSignedInAt" timestamptz, place int)`;
  const users = await rows<TestUser>(
    em,
    sql`
    insert into users (id, site_id, username, email, agent_id, extension, pbx_id, numeric_id, mobile, first_name,
      last_name, user_type, language, user_group_id, org_unit_id, supervisor_id, data_center_id, created_at,
      activated_at, suspended_at, locked_at, deleted_at)
    select v.id, ${site.id}, v.username, v.email, v."agentId", v.extension, v."pbxId", v."numericId", v.mobile,
      v."firstName", v."lastName", v."userType", v.language, v."userGroupId", v."orgUnitId", v."supervisorId",
      v."dataCenterId", v."createdAt", case when v.status <> 'INVITED' then now() end,
      case when v.status = 'SUSPENDED' then now() end, case when v.status = 'LOCKED' then now() end,
      case when v.status = 'DELETED' then now() end
    from ${from} order by v.place
    returning id, name, username, email, site_id as "siteId"`,
  );
  const link = (table: RawBuilder<unknown>, ids: RawBuilder<unknown>) =>
    rows(em, sql`insert into ${table} select ${site.id}, v.id, unnest(${ids}) from ${from}`);
  await link(sql`user_roles (site_id, user_id, role_id)`, sql`v.roles`);
  await link(sql`user_teams (site_id, user_id, team_id)`, sql`v.teams`);
  await link(sql`user_agent_groups (site_id, user_id, agent_group_id)`, sql`v."agentGroups"`);
  await link(sql`user_business_units (site_id, user_id, business_unit_id)`, sql`v."businessUnits"`);
  await rows(
    em,
    sql`insert into user_skills (site_id, user_id, skill_id, level)
    select ${site.id}, v.id, s.key::uuid, s.value::smallint from ${from}, jsonb_each_text(v.skills) s`,
  );
  await rows(
    em,
    sql`insert into license_seats (site_id, user_id, license)
    select ${site.id}, v.id, v.license from ${from} where v.license is not null`,
  );
  await rows(
    em,
    sql`update license_pools p set used = c.used, seats = greatest(p.seats, c.used)
    from (select license, count(*)::int as used from license_seats where site_id = ${site.id} group by license) c
    where p.site_id = ${site.id} and p.license = c.license`,
  );
  await rows(
    em,
    sql`insert into queue_presence (site_id, user_id) select ${site.id}, v.id from ${from} where v."loggedOn"`,
  );
  await rows(
    em,
    sql`insert into credentials (site_id, user_id, last_signed_in_at)
    select ${site.id}, v.id, v."lastSignedInAt" from ${from}`,
  );
  return users;
}

function complete(site: Site, values: UserValues) {
  made += 1;
  const roles = values.roles ?? ['Agent'];
  const ids = (named: readonly { id: string }[] | undefined) => (named ?? []).map(({ id }) => id);
  const defaults = {
    firstName: 'Ada',
    lastName: `Nr ${made}`,
    username: `user${made}`,
    email: `user${made}@${site.id.slice(-6)}.test`,
    userType: 'AGENT',
    language: 'en',
    userGroupId: site.userGroupId,
    status: 'ACTIVE',
    createdAt: new Date().toISOString(),
    loggedOn: false,
  };
  return {
    ...defaults,
    ...values,
    id: newId(),
    place: made,
    roles: roles.map((role) => site.roles[role] ?? role),
    teams: ids(values.teams),
    agentGroups: ids(values.agentGroups),
    businessUnits: ids(values.businessUnits),
    skills: values.skills ?? {},
  };
}

/** UUID v7: 48 bits of time before random ones. */
function newId(): string {
  const random = crypto.randomUUID().slice(15);
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`;
}
