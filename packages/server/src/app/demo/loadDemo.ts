import { createSite, type NewSite } from '../../features/sites/createSite.ts';
import type { Database } from '../../platform/database/connect.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { newId } from '../../platform/database/newId.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { demoAdministrator } from './demoAccount.ts';
import { contoso, northwind } from './demoSites.ts';
import { insertStructure } from './insertStructure.ts';
import { insertUsers, type NewUser } from './insertUsers.ts';
import { People } from './People.ts';

const AT_ONCE = 5_000;

/** Two sites of invented people; the administrator of the first may act in the second too. */
export async function loadDemo(database: Database, users: number): Promise<void> {
  const home = await loadSite(database, northwind, users);
  const other = await loadSite(database, contoso, Math.ceil(users / 8));
  const administrator = danaWeber(home.userGroupId, home.roles.Admin ?? '');
  await inSite(database.em, home.id, (tx) => insertUsers(tx, home.id, [administrator]));
  await rows(database.em.fork(), sql`select make_system_administrator(${administrator.id})`);
  await inSite(database.em, other.id, (tx) =>
    rows(
      tx,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${other.id}, ${administrator.id}, ${home.id}, ${other.roles.Admin})`,
    ),
  );
}

async function loadSite(database: Database, site: NewSite, users: number) {
  const created = await createSite(database.em, site);
  await inSite(database.em, created.id, async (tx) => {
    const structure = await insertStructure(tx, created.id);
    const people = new People({ slug: site.slug, roles: created.roles, structure });
    for (let left = users; left > 0; left -= AT_ONCE) {
      const some = Array.from({ length: Math.min(left, AT_ONCE) }, () => people.invent());
      await insertUsers(tx, created.id, some);
    }
    // A few seats are free, not enough for everybody.
    await rows(
      tx,
      sql`update license_pools set seats = used + greatest(3, used / 20) where site_id = ${created.id}`,
    );
  });
  return created;
}

function danaWeber(userGroupId: string, roleId: string): NewUser {
  const now = new Date().toISOString();
  return {
    id: newId(),
    username: 'admin',
    email: demoAdministrator.email,
    agentId: null,
    extension: null,
    pbxId: null,
    numericId: null,
    mobile: null,
    firstName: 'Dana',
    lastName: 'Weber',
    crmName: null,
    chatGreetingName: null,
    userType: 'ADMINISTRATOR',
    language: 'en',
    userGroupId,
    orgUnitId: null,
    supervisorId: null,
    dataCenterId: null,
    createdAt: now,
    activatedAt: now,
    suspendedAt: null,
    lockedAt: null,
    failedFrom: null,
    deletedAt: null,
    lastSignedInAt: null,
    roleIds: [roleId],
    teamIds: [],
    agentGroupIds: [],
    businessUnitIds: [],
    featureIds: [],
    profileIds: [],
    skills: {},
    capacities: {},
    license: null,
    loggedOnAt: null,
  };
}
