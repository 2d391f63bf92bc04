import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('users');
});
afterAll(() => api.stop());

test('a row of the grid holds all that a user has', async () => {
  const { Night, Day } = await api.teams('Night', 'Day');
  const { Billing } = await api.skills('Billing');
  const { UK } = await api.site.dataCenters('UK');
  const europe = await api.site.orgUnit('Europe');
  const berlin = await api.site.orgUnit('Berlin', europe);
  const boss = await api.user({ firstName: 'Bo', lastName: 'Boss', roles: ['Supervisor'] });
  const zed = await api.user({
    firstName: 'Zed',
    lastName: null,
    teams: [Night, Day],
    skills: { [Billing.id]: 7 },
    license: 'CONTACT',
    supervisorId: boss.id,
    orgUnitId: berlin.id,
    dataCenterId: UK.id,
    loggedOn: true,
    createdAt: '2026-01-02T03:04:05Z',
  });
  const { user } = await api.query<{ user: unknown }>(
    `query ($id: ID!) { user(id: $id) {
      __typename id name firstName lastName license loggedOn createdAt lastSignedInAt status
      roles { name userType builtIn } teams { name } skills { level skill { name } } agentGroups { name }
      supervisor { name roles { name } supervisor { name } } userGroup { name }
      orgUnit { name path isLeaf parentId } dataCenter { code } } }`,
    { id: zed.id },
  );
  expect(user).toEqual({
    __typename: 'User',
    id: zed.id,
    name: 'Zed',
    firstName: 'Zed',
    lastName: null,
    license: 'CONTACT',
    loggedOn: true,
    createdAt: '2026-01-02T03:04:05.000Z',
    lastSignedInAt: null,
    status: 'ACTIVE',
    roles: [{ name: 'Agent', userType: 'AGENT', builtIn: true }],
    teams: [{ name: 'Day' }, { name: 'Night' }],
    skills: [{ level: 7, skill: { name: 'Billing' } }],
    agentGroups: [],
    supervisor: { name: 'Bo Boss', roles: [{ name: 'Supervisor' }], supervisor: null },
    userGroup: { name: 'Everyone' },
    orgUnit: { name: 'Berlin', path: ['Europe', 'Berlin'], isLeaf: true, parentId: europe.id },
    dataCenter: { code: 'UK' },
  });
});
