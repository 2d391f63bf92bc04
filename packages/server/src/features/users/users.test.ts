import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('users');
});
afterAll(() => api.stop());

test('U11 each property says what counts for the user and why', async () => {
  const group = await api.site.userGroup('Digital');
  const { Recording } = await api.site.features('Recording');
  const late = await api.site.profile(group.id, 'Late');
  const ada = await api.user({ userGroupId: group.id });
  await api.site.run(async (em) => {
    const site = api.site.id;
    await rows(em, sql`insert into user_group_properties values (${site}, ${group.id}, 'ringTimeout', '25')`);
    await rows(em, sql`insert into site_properties values (${site}, 'idleLogOff', '45')`);
    await rows(em, sql`insert into user_features values (${site}, ${ada.id}, ${Recording.id})`);
    await rows(em, sql`insert into user_profiles values (${site}, ${ada.id}, ${late.id})`);
    await rows(em, sql`insert into profiles (site_id, name, user_id) values (${site}, 'Mine', ${ada.id})`);
    await rows(em, sql`insert into user_capacities values (${site}, ${ada.id}, 'CHAT', 3)`);
  });
  await run(api.client, 'bulkSetProperties', {
    selection: { ids: [ada.id] },
    properties: [{ key: 'autoAnswer', value: false }],
  });
  const { user } = await api.query<{
    user: { properties: { property: { key: string }; value: unknown; source: string; inherited: unknown }[] };
  }>(
    `query ($id: ID!) { user(id: $id) { features { name } capacities { channel count } resourceFilter
       profiles { name isDefault userGroup { name } }
       properties { property { key name type minimum siteValue } value source inherited } } }`,
    { id: ada.id },
  );
  expect(user).toMatchObject({
    features: [{ name: 'Recording' }],
    capacities: [{ channel: 'CHAT', count: 3 }],
    resourceFilter: null,
    profiles: [
      { name: 'Late', isDefault: false, userGroup: { name: 'Digital' } },
      { name: 'Mine', userGroup: null },
    ],
  });
  const why = Object.fromEntries(
    user.properties.map(({ property, value, source, inherited }) => [
      property.key,
      [value, source, inherited],
    ]),
  );
  expect(why).toMatchObject({
    autoAnswer: [false, 'USER', false],
    ringTimeout: [25, 'USER_GROUP', 25],
    idleLogOff: [45, 'SITE', 45],
    wrapUpTimeoutChat: [20, 'SYSTEM', 20],
    outboundCallerId: [null, 'SYSTEM', null],
  });
});

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
      supervisor { name roles { name } supervisor { name } } userGroup { name isDefault userCount }
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
    userGroup: { name: 'Everyone', isDefault: true, userCount: expect.any(Number) },
    orgUnit: { name: 'Berlin', path: ['Europe', 'Berlin'], isLeaf: true, parentId: europe.id },
    dataCenter: { code: 'UK' },
  });
});
