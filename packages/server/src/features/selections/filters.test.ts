import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { Named } from '../../testing/userValues.ts';

let api: TestApi;
let ids: Record<string, string>;

const people = ['ann', 'ben', 'cem', 'dev', 'eve'];

beforeAll(async () => {
  api = await startTestApi('filters');
  const { Night, Day } = await api.teams('Night', 'Day');
  const { Billing, Tech } = await api.skills('Billing', 'Tech');
  const { Voice } = await api.site.agentGroups('Voice');
  const { Consumer } = await api.site.businessUnits('Consumer');
  const { US, UK } = await api.site.dataCenters('US', 'UK');
  const europe = await api.site.orgUnit('Europe');
  const berlin = await api.site.orgUnit('Berlin', europe);
  const paris = await api.site.orgUnit('Paris', europe);
  const [ann] = await api.users([
    {
      username: 'ann',
      firstName: 'Ann',
      lastName: '100%_Ü',
      email: 'ann@mail.test',
      agentId: 'A.1',
      extension: '0042',
      roles: ['Supervisor'],
      userType: 'SUPERVISOR',
      license: 'ENTERPRISE',
      teams: [Night, Day],
      orgUnitId: europe.id,
      language: 'de',
      createdAt: '2026-01-01T00:00:00Z',
      lastSignedInAt: '2026-02-01T00:00:00Z',
    },
  ]);
  await api.users([
    {
      username: 'ben',
      license: 'CONTACT',
      teams: [Night],
      skills: { [Billing.id]: 7, [Tech.id]: 2 },
      orgUnitId: berlin.id,
      dataCenterId: US.id,
      supervisorId: ann?.id ?? null,
      loggedOn: true,
      createdAt: '2026-02-01T00:00:00Z',
    },
    {
      username: 'cem',
      roles: ['Agent', 'Inbound Agent'],
      skills: { [Billing.id]: 3 },
      orgUnitId: paris.id,
      dataCenterId: UK.id,
      agentGroups: [Voice],
      businessUnits: [Consumer],
      status: 'SUSPENDED',
      createdAt: '2026-03-01T00:00:00Z',
    },
    {
      username: 'dev',
      email: null,
      mobile: '+491511234567',
      status: 'INVITED',
      createdAt: '2026-04-01T00:00:00Z',
    },
    { username: 'eve', email: null, license: 'CONTACT', status: 'LOCKED', createdAt: '2026-05-01T00:00:00Z' },
    { username: 'old', status: 'DELETED', teams: [Night], createdAt: '2026-01-15T00:00:00Z' },
  ]);
  const named: Named[] = [Night, Day, Billing, Tech, Voice, Consumer, US, UK, europe, berlin, paris];
  ids = {
    ...Object.fromEntries(named.map(({ name, id }) => [name, id])),
    ...api.site.roles,
    ann: ann?.id ?? '',
  };
});
afterAll(() => api.stop());

async function matching(filter: object): Promise<string> {
  const { users } = await api.query<{ users: { totalCount: number; nodes: { username: string }[] } }>(
    'query ($filter: UserFilter) { users(first: 50, filter: $filter, sort: [{ field: USERNAME }]) { totalCount nodes { username } } }',
    { filter },
  );
  expect(users.totalCount).toBe(users.nodes.length);
  return users.nodes
    .map(({ username }) => username)
    .filter((username) => !username.startsWith('admin'))
    .join(' ');
}

/** A filter with the names of records in the place of their ids. */
function withIds(filter: object): object {
  return JSON.parse(JSON.stringify(filter), (_key, value) => ids[value as string] ?? value) as object;
}

describe('W1 each filter alone', () => {
  test.each<[object, string]>([
    [{}, 'ann ben cem dev eve'],
    [{ text: 'MAIL.t' }, 'ann'],
    [{ text: '%_ü' }, 'ann'],
    [{ text: '_' }, 'ann'],
    [{ text: '004' }, 'ann'],
    [{ text: 'a.1' }, 'ann'],
    [{ text: '+49151' }, 'dev'],
    [{ text: '  ' }, 'ann ben cem dev eve'],
    [{ text: 'nobody' }, ''],
    [{ role: { in: ['Supervisor'] } }, 'ann'],
    [{ role: { in: ['Inbound Agent', 'Supervisor'] } }, 'ann cem'],
    [{ role: { notIn: ['Agent', 'Admin'] } }, 'ann'],
    [{ role: { empty: true } }, ''],
    [{ userType: { in: ['SUPERVISOR'] } }, 'ann'],
    [{ userType: { notIn: ['AGENT'] } }, 'ann'],
    [{ license: { in: ['CONTACT'] } }, 'ben eve'],
    [{ license: { in: ['NONE'] } }, 'cem dev'],
    [{ license: { in: ['NONE', 'ENTERPRISE'] } }, 'ann cem dev'],
    [{ license: { notIn: ['NONE', 'ENTERPRISE'] } }, 'ben eve'],
    [{ license: { notIn: ['CONTACT'] } }, 'ann cem dev'],
    [{ license: { in: [] } }, ''],
    [{ status: { in: ['INVITED', 'LOCKED'] } }, 'dev eve'],
    [{ status: { notIn: ['ACTIVE'] } }, 'cem dev eve'],
    [{ status: { in: ['DELETED'] } }, 'old'],
    [{ status: { in: ['DELETED', 'SUSPENDED'] } }, 'cem old'],
    [{ team: { in: ['Night'] } }, 'ann ben'],
    [{ team: { in: ['Night', 'Day'] } }, 'ann ben'],
    [{ team: { notIn: ['Day'] } }, 'ben cem dev eve'],
    [{ team: { empty: true } }, 'cem dev eve'],
    [{ team: { empty: false } }, 'ann ben'],
    [{ agentGroup: { in: ['Voice'] } }, 'cem'],
    [{ agentGroup: { empty: true } }, 'ann ben dev eve'],
    [{ businessUnit: { in: ['Consumer'] } }, 'cem'],
    [{ orgUnit: { in: ['Europe'] } }, 'ann ben cem'],
    [{ orgUnit: { in: ['Europe'], withBelow: false } }, 'ann'],
    [{ orgUnit: { notIn: ['Berlin'] } }, 'ann cem dev eve'],
    [{ orgUnit: { empty: true } }, 'dev eve'],
    [{ orgUnit: { empty: false } }, 'ann ben cem'],
    [{ userGroup: { empty: true } }, ''],
    [{ userGroup: { empty: false } }, 'ann ben cem dev eve'],
    [{ skill: { in: ['Billing'] } }, 'ben cem'],
    [{ skill: { in: ['Billing'], minLevel: 5 } }, 'ben'],
    [{ skill: { in: ['Billing', 'Tech'], maxLevel: 3 } }, 'ben cem'],
    [{ skill: { notIn: ['Billing'], minLevel: 5 } }, 'ann cem dev eve'],
    [{ skill: { empty: true } }, 'ann dev eve'],
    [{ supervisor: { in: ['ann'] } }, 'ben'],
    [{ supervisor: { notIn: ['ann'] } }, 'ann cem dev eve'],
    [{ supervisor: { empty: false } }, 'ben'],
    [{ dataCenter: { in: ['US', 'UK'] } }, 'ben cem'],
    [{ dataCenter: { notIn: ['US'] } }, 'ann cem dev eve'],
    [{ dataCenter: { empty: true } }, 'ann dev eve'],
    [{ language: { in: ['de'] } }, 'ann'],
    [{ language: { notIn: ['de'] } }, 'ben cem dev eve'],
    [{ loggedOn: true }, 'ben'],
    [{ loggedOn: false }, 'ann cem dev eve'],
    [{ neverSignedIn: true }, 'ben cem dev eve'],
    [{ neverSignedIn: false }, 'ann'],
    [{ noContactAddress: true }, 'eve'],
    [{ noContactAddress: false }, 'ann ben cem dev'],
    [{ createdFrom: '2026-02-01T00:00:00Z', createdBefore: '2026-04-01T00:00:00Z' }, 'ben cem'],
    [{ ids: { in: ['ann'] } }, 'ann'],
    [{ ids: { notIn: ['ann'] } }, 'ben cem dev eve'],
  ])('%j', async (filter, expected) => {
    expect(await matching(withIds(filter))).toBe(expected);
  });
});

test('W1 profile, feature and resource filter: is, is not, is empty', async () => {
  const profile = await api.site.profile(api.site.userGroupId, 'Late');
  const { Recording } = await api.site.features('Recording');
  await api.site.run(async (em) => {
    const of = (username: string) => sql`(select id from users where username = ${username})`;
    const site = api.site.id;
    await rows(em, sql`insert into user_profiles select ${site}, ${of('ben')}, ${profile.id}::uuid`);
    await rows(em, sql`insert into user_features select ${site}, ${of('cem')}, ${Recording.id}::uuid`);
    await rows(em, sql`insert into user_resource_filters select ${of('dev')}, ${site}, '{}'::jsonb`);
  });
  const but = (name: string) => people.filter((one) => one !== name).join(' ');
  expect(await matching({ profile: { in: [profile.id] } })).toBe('ben');
  expect(await matching({ profile: { notIn: [profile.id] } })).toBe(but('ben'));
  expect(await matching({ profile: { empty: false } })).toBe('ben');
  expect(await matching({ feature: { in: [Recording.id] } })).toBe('cem');
  expect(await matching({ feature: { empty: true } })).toBe(but('cem'));
  expect(await matching({ ownResourceFilter: true })).toBe('dev');
  expect(await matching({ ownResourceFilter: false })).toBe(but('dev'));
});

test('W1 all given filters must hold', async () => {
  const filter = {
    team: { in: ['Night'] },
    skill: { in: ['Billing'], minLevel: 7 },
    license: { in: ['CONTACT'] },
  };
  expect(await matching(withIds(filter))).toBe('ben');
  expect(await matching(withIds({ ...filter, status: { in: ['LOCKED'] } }))).toBe('');
});

test('R2 unknown ids, ids of another shape and ids of another site match nobody', async () => {
  const { site } = await api.otherSite();
  const { Night } = await site.teams('Night');
  for (const id of [Night.id, 'nonsense', '00000000-0000-0000-0000-000000000000', '']) {
    expect(await matching({ team: { in: [id] } })).toBe('');
    expect(await matching({ team: { notIn: [id] } })).toBe(people.join(' '));
    expect(await matching({ ids: { in: [id] } })).toBe('');
    expect(await matching({ orgUnit: { in: [id] } })).toBe('');
  }
});

test('W5 a selection is counted, with how many of it a filter leaves out', async () => {
  const count = async (selection: object, outside?: object) => {
    const { selectionCount } = await api.query<{ selectionCount: object }>(
      'query ($selection: UserSelection!, $outside: UserFilter) { selectionCount(selection: $selection, outside: $outside) { count outside isExact } }',
      { selection, outside },
    );
    return selectionCount;
  };
  const night = withIds({ team: { in: ['Night'] } });
  expect(await count({ filter: { where: night } })).toEqual({ count: 2, outside: 0, isExact: true });
  expect(await count({ filter: { where: night, except: [ids.ann] } })).toMatchObject({ count: 1 });
  expect(await count({ filter: { where: night } }, withIds({ dataCenter: { in: ['US'] } }))).toMatchObject({
    count: 2,
    outside: 1,
  });
  expect(await count({ ids: [ids.ann, ids.ann, 'nonsense'] })).toMatchObject({ count: 1 });
});

test('W5 a pasted list finds users by username, e-mail, agent ID or id, and lists what is unknown', async () => {
  const { saveSelection } = await api.query<{
    saveSelection: { savedSelection: { id: string; count: number; unknown: string[] } };
  }>(
    'mutation ($keys: [String!]!) { saveSelection(input: { keys: $keys }) { savedSelection { id count unknown } userErrors { code } } }',
    { keys: [' ANN ', 'ann@mail.test', 'a.1', ids.ann?.toUpperCase(), 'ben', 'old', 'who?', '', 'who?'] },
  );
  const { savedSelection } = saveSelection;
  expect(savedSelection).toMatchObject({ count: 2, unknown: ['old', 'who?'] });
  const COUNT = 'query ($id: ID!) { selectionCount(selection: { savedSelection: $id }) { count } }';
  expect(await api.query(COUNT, { id: savedSelection.id })).toEqual({ selectionCount: { count: 2 } });
  const other = await api.asRole('Admin');
  expect(await other.query(COUNT, { id: savedSelection.id })).toEqual({ selectionCount: { count: 0 } });
});

test('W1 W5 users are found however the letters that are looked for are composed, and with what nobody sees', async () => {
  const { id } = await api.user({ username: 'zo\u00eb.w5', firstName: 'Zo\u00eb' });
  for (const text of ['zoe\u0308.w5', 'ZOE\u0308', '\u202azo\u00eb.w5\u202c']) {
    const { users } = await api.query<{ users: { nodes: { id: string }[] } }>(
      'query ($text: String!) { users(first: 5, filter: { text: $text }) { nodes { id } } }',
      { text },
    );
    expect(users.nodes).toEqual([{ id }]);
  }
  const { saveSelection } = await api.query<{
    saveSelection: { savedSelection: { count: number; unknown: string[] } };
  }>(
    'mutation ($keys: [String!]!) { saveSelection(input: { keys: $keys }) { savedSelection { count unknown } } }',
    { keys: ['zoe\u0308.w5', 'zo\u00eb.w5\u200b', 'e\u0301ric'] },
  );
  expect(saveSelection.savedSelection).toEqual({ count: 1, unknown: ['\u00e9ric'] });
});
