import { afterAll, beforeAll, expect, test } from 'vitest';
import { countingStatements } from '../../testing/countingStatements.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  // Without those who look for work every few seconds, whose statements would count too.
  api = await startTestApi('page', { work: false });
});
afterAll(() => api.stop());

interface Users {
  users: {
    edges: { cursor: string; node: { username: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

const PAGE = `query ($sort: [UserSort!], $first: Int, $after: String, $last: Int, $before: String, $filter: UserFilter) {
  users(sort: $sort, first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    edges { cursor node { username } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function read(variables: object) {
  const { users } = await api.query<Users>(PAGE, { ...variables, filter: { text: 'p-' } });
  return { names: users.edges.map(({ node }) => node.username), ...users.pageInfo };
}

/** Every user, page by page, forwards or backwards. */
async function walk(sort: object[] | undefined, backwards = false, size = 2): Promise<string[]> {
  const all: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 20; pages += 1) {
    const page = await read(
      backwards ? { sort, last: size, before: cursor } : { sort, first: size, after: cursor },
    );
    if (backwards) all.unshift(...page.names);
    else all.push(...page.names);
    if (!(backwards ? page.hasPreviousPage : page.hasNextPage)) return all;
    cursor = backwards ? page.startCursor : page.endCursor;
  }
  throw new Error('The list does not end.');
}

test('Q2 a cursor with values that no list gives is refused, whatever the list', async () => {
  const id = '00000000-0000-7000-8000-000000000000';
  const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const codeOf = async (query: string) => {
    const { errors = [] } = await api.client.send(query);
    return errors.map(({ extensions }) => extensions.code);
  };
  const users = (field: string, ...key: string[]) =>
    codeOf(
      `{ users(first: 1, sort: [{ field: ${field} }], after: "${cursor(`${field}+ID+`, ...key)}") { nodes { id } } }`,
    );
  expect(await users('USERNAME', '=a', `=${id}`)).toEqual([]);
  expect(await users('USERNAME', '=\0', `=${id}`)).toEqual(['BAD_USER_INPUT']);
  expect(await users('CREATED_AT', '=2026-02-28 10:00:00.123456+00', `=${id}`)).toEqual([]);
  for (const time of [
    '0',
    'infinity',
    '2026-02-30 10:00:00+00',
    '2026-02-28 10:00:00+99',
    '0000-01-01 00:00:00+00',
  ])
    expect(await users('CREATED_AT', `=${time}`, `=${id}`)).toEqual(['BAD_USER_INPUT']);
  const odd = ['x', '-1', '9999999999999999999', '\0', ''];
  for (const list of ['runs', 'imports', 'changes', 'outbox'])
    for (const part of odd)
      expect([
        list,
        part,
        await codeOf(`{ ${list}(first: 1, after: "${cursor(part)}") { nodes { id } } }`),
      ]).toEqual([list, part, ['BAD_USER_INPUT']]);
  for (const key of [
    ['\0', id],
    ['a', 'x'],
  ])
    expect(await codeOf(`{ teams(first: 1, after: "${cursor(...key)}") { nodes { id } } }`)).toEqual([
      'BAD_USER_INPUT',
    ]);
  for (const key of [
    ['x', id],
    ['0', id],
  ])
    expect(
      await codeOf(`{ accountLocks(first: 1, after: "${cursor(...key)}") { nodes { user { id } } } }`),
    ).toEqual(['BAD_USER_INPUT']);
});

test('W3 Q2 every sort gives each user once, the same forwards and backwards, with those without a value at one end', async () => {
  const { US, BR } = await api.site.dataCenters('US', 'BR');
  await api.users([
    {
      username: 'p-1',
      firstName: 'Zoë',
      lastName: 'Ärmel',
      email: 'b@p.test',
      license: 'CONTACT',
      dataCenterId: US.id,
    },
    {
      username: 'p-2',
      firstName: 'zoe',
      lastName: 'Arm',
      email: null,
      license: 'ENTERPRISE',
      extension: '10',
    },
    {
      username: 'p-3',
      firstName: 'Émil',
      lastName: null,
      email: 'A@p.test',
      dataCenterId: BR.id,
      extension: '9',
    },
    { username: 'p-4', firstName: null, lastName: 'Zorn', email: null, agentId: 'x', numericId: '7' },
    {
      username: 'p-5',
      firstName: 'Emil',
      lastName: 'Zorn',
      email: 'c@p.test',
      language: 'de',
      status: 'LOCKED',
    },
    { username: 'p-6', firstName: 'Emil', lastName: 'Zorn', userType: 'SUPERVISOR', status: 'INVITED' },
    { username: 'p-7', firstName: 'Emil', lastName: 'Zorn', createdAt: '2020-01-01T00:00:00Z' },
  ]);
  const fields = [
    'NAME',
    'FIRST_NAME',
    'LAST_NAME',
    'USERNAME',
    'EMAIL',
    'AGENT_ID',
    'EXTENSION',
    'NUMERIC_ID',
    'USER_TYPE',
    'STATUS',
    'LICENSE',
    'DATA_CENTER',
    'LANGUAGE',
    'CREATED_AT',
  ];
  for (const field of fields) {
    const up = await walk([{ field, direction: 'ASC' }]);
    expect([field, new Set(up).size, up.length]).toEqual([field, 7, 7]);
    expect([field, await walk([{ field, direction: 'ASC' }], true, 3)]).toEqual([field, up]);
    expect([field, await walk([{ field, direction: 'DESC' }])]).toEqual([field, up.toReversed()]);
    const mixed = [{ field, direction: 'DESC' }, { field: 'EMAIL' }, { field: 'LICENSE', direction: 'DESC' }];
    expect([field, await walk(mixed, true)]).toEqual([field, await walk(mixed, false, 3)]);
  }
  expect(await walk([{ field: 'FIRST_NAME' }])).toEqual(['p-5', 'p-6', 'p-7', 'p-3', 'p-2', 'p-1', 'p-4']);
  expect((await walk([{ field: 'EMAIL' }])).slice(0, 2)).toEqual(['p-3', 'p-1']);
  expect(await walk(undefined)).toEqual(['p-3', 'p-5', 'p-6', 'p-7', 'p-2', 'p-1', 'p-4']);
});

test('W3 Q2 pages by a key that some lack: the keys in order, then those without, deleted users too', async () => {
  const deleted = { status: 'DELETED' as const };
  await api.users([
    { username: 'q-1', email: 'b@q.test' },
    { username: 'q-2', email: null },
    { username: 'q-3', email: 'a@q.test' },
    { username: 'q-4', email: 'b@q.test', ...deleted },
    { username: 'q-5', email: null, ...deleted },
    { username: 'q-6', email: null },
    { username: 'q-7', email: 'B@q.test', ...deleted },
  ]);
  const walk = async (variables: object, size: number, backwards: boolean): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const place = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
      const { users } = await api.query<Users>(PAGE, { ...variables, ...place });
      const names = users.edges.map(({ node }) => node.username);
      found.splice(backwards ? 0 : found.length, 0, ...names);
      const { hasPreviousPage, hasNextPage, startCursor, endCursor } = users.pageInfo;
      if (!(backwards ? hasPreviousPage : hasNextPage)) return found;
      cursor = backwards ? startCursor : endCursor;
    }
  };
  const living = ['q-3', 'q-1', 'q-2', 'q-6'];
  const all = ['q-3', 'q-1', 'q-4', 'q-7', 'q-2', 'q-5', 'q-6'];
  const lists: [string[], object][] = [
    [living, { text: 'q-' }],
    [living.slice(0, 2), { text: '@q.test' }],
    [living.slice(2), { text: 'q-', noContactAddress: true }],
    [all, { text: 'q-', status: { in: ['ACTIVE', 'INVITED', 'DELETED'] } }],
  ];
  for (const [expected, filter] of lists) {
    for (const size of [1, 3]) {
      for (const backwards of [false, true]) {
        const up = { filter, sort: [{ field: 'EMAIL', direction: 'ASC' }] };
        const down = { filter, sort: [{ field: 'EMAIL', direction: 'DESC' }] };
        expect([size, await walk(up, size, backwards)]).toEqual([size, expected]);
        expect([size, await walk(down, size, backwards)]).toEqual([size, expected.toReversed()]);
      }
    }
  }
});

test('Q2 a cursor of another list, or none at all, is refused, and so is a page without a size', async () => {
  const { endCursor } = await read({ first: 2, sort: [{ field: 'NAME' }] });
  const refused = [
    { first: 2, after: endCursor, sort: [{ field: 'EMAIL' }] },
    { first: 2, after: 'nonsense' },
    { first: 2, after: Buffer.from('["NAME+ID+","=x","=y"]').toString('base64url') },
    {},
    { first: 2, last: 2 },
    { first: 0 },
    { first: 201 },
  ];
  for (const variables of refused) expect(await api.client.refusal(PAGE, variables)).toBe('BAD_USER_INPUT');
});

test('Q2 the statements of the grid are as many for two hundred users as for one', async () => {
  const { Night, Day } = await api.teams('Night', 'Day');
  const { Billing } = await api.skills('Billing');
  await api.users(200, { teams: [Night, Day], skills: { [Billing.id]: 5 }, license: 'CONTACT' });
  const GRID = `query ($first: Int) { users(first: $first) { nodes {
    id name username email status loggedOn license roles { id name } teams { id name } skills { level skill { id name } }
    agentGroups { name } businessUnits { name } userGroup { name } orgUnit { name path } dataCenter { code }
    supervisor { name teams { name } } lastSignedInAt } pageInfo { endCursor hasNextPage } } }`;
  const count = (first: number) => countingStatements(api.database, () => api.query(GRID, { first }));
  const [one, many] = [await count(1), await count(200)];
  expect(many.statements).toBe(one.statements);
  // The session; the page, with its site.
  expect(many.statements).toBe(2);
});

test('R2 a team leader sees whom the role reaches, and nobody else exists', async () => {
  const { Blue, Red } = await api.teams('Blue', 'Red');
  const leader = await api.user({ roles: ['Supervisor'], teams: [Blue], username: 'leader' });
  const blue = await api.user({ teams: [Blue], username: 'blue', supervisorId: leader.id });
  const boss = await api.user({ username: 'boss' });
  const red = await api.user({ teams: [Red], username: 'red' });
  const other = await api.user({ teams: [Blue], username: 'sub', supervisorId: boss.id });
  const client = await api.as(leader);
  const { users, nodes, user } = await client.query<Record<string, never>>(
    `query ($ids: [ID!]!, $red: ID!) {
      users(first: 10, sort: [{ field: USERNAME }]) { totalCount nodes { username supervisor { username } } }
      nodes(ids: $ids) { id ... on User { username } } user(id: $red) { id } }`,
    { ids: [red.id, blue.id, 'nonsense', other.id], red: red.id },
  );
  expect(users).toEqual({
    totalCount: 3,
    nodes: [
      { username: 'blue', supervisor: { username: 'leader' } },
      { username: 'leader', supervisor: null },
      { username: 'sub', supervisor: null },
    ],
  });
  expect(nodes).toEqual([null, { id: blue.id, username: 'blue' }, null, { id: other.id, username: 'sub' }]);
  expect(user).toBeNull();
});

test('R2 an org unit reaches down the tree', async () => {
  const asia = await api.site.orgUnit('Asia');
  const manila = await api.site.orgUnit('Manila', asia);
  const oslo = await api.site.orgUnit('Oslo');
  const role = await api.site.role('Regional', ['users.read'], 'ORG_UNIT');
  await api.users([
    { username: 'in.manila', orgUnitId: manila.id },
    { username: 'in.oslo', orgUnitId: oslo.id },
  ]);
  const client = await api.as(await api.user({ roles: [role], orgUnitId: asia.id, username: 'in.asia' }));
  const { users } = await client.query<Users>(
    '{ users(first: 10, sort: [{ field: USERNAME }]) { edges { cursor node { username } } } }',
  );
  expect(users.edges.map(({ node }) => node.username)).toEqual(['in.asia', 'in.manila']);
});

test('R2 without the permission there are no users', async () => {
  const agent = await api.asRole('Agent');
  expect(await agent.refusal('{ users(first: 1) { totalCount } }')).toBe('FORBIDDEN');
  const { node } = await agent.query<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', {
    id: api.admin.id,
  });
  expect(node).toBeNull();
});
