import type { EntityManager } from '@mikro-orm/postgresql';
import { insertUsers, type NewUser } from '../app/demo/insertUsers.ts';
import { newId } from '../platform/database/newId.ts';
import type { TestUser, UserValues } from './userValues.ts';

interface Site {
  id: string;
  userGroupId: string;
  roles: Record<string, string>;
}

let made = 0;

export async function insertTestUsers(
  em: EntityManager,
  site: Site,
  values: readonly UserValues[],
): Promise<TestUser[]> {
  const users = values.map((one) => complete(site, one));
  await insertUsers(em, site.id, users);
  return users.map(({ id, firstName, lastName, username, email }) => ({
    id,
    name: [firstName, lastName].filter(Boolean).join(' '),
    username,
    email,
    siteId: site.id,
  }));
}

function complete(site: Site, values: UserValues): NewUser {
  made += 1;
  const now = new Date().toISOString();
  const {
    roles = ['Agent'],
    teams,
    agentGroups,
    businessUnits,
    status = 'ACTIVE',
    loggedOn,
    ...rest
  } = values;
  return {
    ...nothing,
    firstName: 'Ada',
    lastName: `Nr ${made}`,
    username: `user${made}`,
    email: `user${made}@${site.id.slice(-6)}.test`,
    userGroupId: site.userGroupId,
    createdAt: now,
    ...rest,
    id: newId(),
    activatedAt: status === 'INVITED' ? null : now,
    suspendedAt: status === 'SUSPENDED' ? now : null,
    failedFrom: null,
    lockedAt: status === 'LOCKED' ? now : null,
    deletedAt: status === 'DELETED' ? now : null,
    loggedOnAt: loggedOn ? now : null,
    roleIds: roles.map((role) => site.roles[role] ?? role),
    teamIds: ids(teams),
    agentGroupIds: ids(agentGroups),
    businessUnitIds: ids(businessUnits),
  };
}

const nothing = {
  agentId: null,
  extension: null,
  pbxId: null,
  numericId: null,
  mobile: null,
  crmName: null,
  chatGreetingName: null,
  userType: 'AGENT' as const,
  language: 'en',
  orgUnitId: null,
  supervisorId: null,
  dataCenterId: null,
  lastSignedInAt: null,
  featureIds: [],
  profileIds: [],
  skills: {},
  capacities: {},
  license: null,
};

function ids(named: readonly { id: string }[] | undefined): string[] {
  return (named ?? []).map(({ id }) => id);
}
