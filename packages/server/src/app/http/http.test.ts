import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { SharedRateLimit } from './SharedRateLimit.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('http');
});
afterAll(() => api.stop());

const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

test('Q4 whatever the request is, the answer is JSON with a code of the closed list', async () => {
  const { client } = api;
  const malformed = await client.post('/graphql', '{"query": ');
  expect([malformed.status, codes(malformed)]).toEqual([400, ['BAD_USER_INPUT']]);
  const large = await client.post(
    '/graphql',
    JSON.stringify({ query: '{ viewer { id } }', x: 'x'.repeat(1_048_576) }),
  );
  expect([large.status, codes(large)]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  expect(large.errors?.[0]?.message).toContain('1048576');
  const form = await client.post('/graphql', 'query=x', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect([form.status, codes(form)]).toEqual([415, ['BAD_USER_INPUT']]);
  const empty = await client.post('/graphql', '{}');
  expect([empty.status, codes(empty)]).toEqual([400, ['BAD_USER_INPUT']]);
  const search = 'query ($f: UserFilter) { users(first: 1, filter: $f) { totalCount } }';
  for (const text of ['a\u0000b', '\ud83d', 'x\udc00y']) {
    const unstorable = await client.send(search, { f: { text } });
    expect([unstorable.status, codes(unstorable)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(unstorable.errors?.[0]?.extensions.errors?.[0]?.path).toEqual(['f', 'text']);
  }
  const braced = await client.send('{ users(first: 1, filter: { text: "\\u{0}" }) { totalCount } }');
  expect([braced.status, codes(braced)]).toEqual([400, ['BAD_USER_INPUT']]);
  // Also of a stranger, by a variable that nobody asks for.
  const nested = `{"query": "{ __typename }", "variables": {"x": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
  const deep = await api.anonymous.post('/graphql', nested);
  expect([deep.status, codes(deep)]).toEqual([400, ['BAD_USER_INPUT']]);
  expect(deep.errors?.[0]?.extensions.errors?.[0]?.path).toEqual(['x']);
  const spelt = await client.send(search, { f: { text: String.raw`\u0000 \ud800` } });
  expect(spelt.errors).toBeUndefined();
  const unknown = await client.post('/graphql/elsewhere', '{}');
  expect([unknown.status, codes(unknown)]).toEqual([404, ['BAD_USER_INPUT']]);
  const get = await client.fetch('/graphql?query={viewer{id}}');
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  const syntax = await client.send('{ viewer { ');
  expect([syntax.status, codes(syntax)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  const field = await client.send('{ viewer { nothing } users(first: 1) { none } }');
  expect(codes(field)).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
});

test('Q4 each limit is named with its value, and is the one that is published', async () => {
  const { client } = api;
  const { limits } = await client.query<{ limits: Record<string, number> }>(
    '{ limits { depth cost aliases mutations tokens bodyBytes pageSize selectionIds planHours undoDays guardCount } }',
  );
  const deep = `{ users(first: 1) { nodes { ${'supervisor { '.repeat(11)} id ${'} '.repeat(11)} } } }`;
  const aliases = Array.from({ length: 16 }, (_, i) => `a${i}: viewer { id }`).join(' ');
  const mutations = Array.from({ length: 5 }, (_, i) => `m${i}: signOut { signedOut }`).join(' ');
  const costly = `{ ${Array.from({ length: 9 }, (_, i) => `c${i}: users(first: 200) { nodes { ...u } edges { node { ...u } } }`).join(' ')} }
    fragment u on User { teams { id } roles { id } skills { skill { id } } agentGroups { id } }`;
  const long = `{ ${'viewer { id } '.repeat(1300)} }`;
  const refused = {
    depth: deep,
    aliases: `{ ${aliases} }`,
    mutations: `mutation { ${mutations} }`,
    cost: costly,
    tokens: long,
  };
  for (const [limit, query] of Object.entries(refused)) {
    const answer = await client.send(query);
    expect([limit, codes(answer)]).toEqual([limit, ['TOO_COMPLEX']]);
    expect(answer.errors?.[0]?.message).toContain(String(limits[limit]));
  }
  const batch = await client.post('/graphql', '[{"query":"{viewer{id}}"},{"query":"{viewer{id}}"}]');
  expect(codes(batch)).toEqual(['TOO_COMPLEX']);
  const page = await client.send(`{ users(first: ${(limits.pageSize ?? 0) + 1}) { totalCount } }`);
  expect(codes(page)).toEqual(['BAD_USER_INPUT']);
});

test('Q4 all wrong places of the input are told at once, each with its path', async () => {
  const typed = await api.client.send(
    'query ($f: UserFilter) { users(first: 1, filter: $f) { totalCount } }',
    { f: { text: 3, userType: { in: ['CLERK'] }, createdFrom: 'yesterday' } },
  );
  expect(codes(typed)).toEqual(['BAD_USER_INPUT']);
  const typedPaths = typed.errors?.[0]?.extensions.errors?.map(({ path }) => path.join('.'));
  expect(typedPaths?.sort()).toEqual(['createdFrom', 'text', 'userType.in.0']);
  const ruled = await api.client.send(
    'query ($f: UserFilter) { users(first: 1, filter: $f) { totalCount } }',
    { f: { text: 'x'.repeat(201), team: { in: [], notIn: [] }, skill: { in: [], minLevel: 11 }, role: {} } },
  );
  expect(codes(ruled)).toEqual(['BAD_USER_INPUT']);
  const ruledPaths = ruled.errors?.[0]?.extensions.errors?.map(({ path }) => path.join('.'));
  expect(ruledPaths?.sort()).toEqual(['filter.role', 'filter.skill.minLevel', 'filter.team', 'filter.text']);
});

test('R2 without a session there is nothing but the sign-in', async () => {
  for (const query of [
    '{ users(first: 1) { totalCount } }',
    '{ limits { depth } }',
    '{ __schema { types { name } } }',
    '{ node(id: "x") { id } }',
    'mutation { switchSite(input: { site: "north" }) { userErrors { code } } }',
  ]) {
    expect(await api.anonymous.refusal(query)).toBe('UNAUTHENTICATED');
    expect((await api.anonymous.send(query)).status).toBe(401);
  }
  expect(await api.anonymous.query('{ viewer { id } __typename }')).toEqual({
    viewer: null,
    __typename: 'Query',
  });
  const odd = await api.anonymous.send(
    'query ($f: UserFilter) { users(first: 1, filter: $f) { totalCount } }',
    {
      f: { text: '\0' },
    },
  );
  expect(codes(odd)).toEqual(['UNAUTHENTICATED']);
  for (const path of [
    '/graphql/stream?query=subscription{runProgress{run{id}}}',
    '/files/north/x',
    '/uploads',
  ]) {
    expect((await api.anonymous.fetch(path)).status).toBe(401);
  }
});

test('a request with the cookie alone, as another site could send it, is refused', async () => {
  const bare = new TestClient(api.url, undefined, {
    cookie: api.client.headers.cookie ?? '',
    'muster-csrf': '',
  });
  const answer = await bare.send('{ viewer { id } }');
  expect([answer.status, codes(answer)]).toEqual([403, ['FORBIDDEN']]);
});

test('an unknown API token is refused', async () => {
  const tool = new TestClient(api.url, undefined, { authorization: 'Bearer nonsense' });
  expect(await tool.refusal('{ viewer { id } }')).toBe('UNAUTHENTICATED');
});

test('the stream takes subscriptions only, by the same rules', async () => {
  const stream = async (query: string) => {
    const response = await api.client.fetch(`/graphql/stream?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream' },
    });
    return response.text();
  };
  expect(await stream('{ viewer { id } }')).toContain('Only subscriptions');
  expect(await stream('subscription { nothing }')).toContain('GRAPHQL_VALIDATION_FAILED');
  const deep = `subscription { runProgress { run { ${'undoOf { '.repeat(12)} id ${'}'.repeat(12)} } } }`;
  expect(await stream(deep)).toContain('TOO_COMPLEX');
});

test('O1 health, readiness and metrics answer without a session, all with headers that protect', async () => {
  const health = await api.anonymous.fetch('/healthz');
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  expect((await api.anonymous.fetch('/readyz')).status).toBe(200);
  expect(await (await api.anonymous.fetch('/metrics')).text()).toContain('muster_http_request_seconds');
  expect(health.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(health.headers.get('x-content-type-options')).toBe('nosniff');
  expect(health.headers.get('x-powered-by')).toBeNull();
});

test('Q4 an address that tries to sign in too often without a session is RATE_LIMITED, and no other address is', async () => {
  const { limits } = await api.query<{ limits: { openRequestsPerMinute: number } }>(
    '{ limits { openRequestsPerMinute } }',
  );
  const from = (address: string, body: string) =>
    api.anonymous.post('/graphql', JSON.stringify({ query: body }), { 'x-forwarded-for': address });
  const forgot = 'forgotPassword(input: { login: "nobody of that name" }) { accepted }';
  const four = `mutation { a: ${forgot} b: ${forgot} c: ${forgot} d: ${forgot} }`;
  for (let sent = 0; sent + 4 <= limits.openRequestsPerMinute; sent += 4) {
    expect((await from('203.0.113.7', four)).errors).toBeUndefined();
  }
  for (const next of [four, '{ accountLink(token: "nothing") { username } }']) {
    const refused = await from('203.0.113.7', next);
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.errors?.[0]?.message).toContain(`${limits.openRequestsPerMinute} times in a minute`);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await from('203.0.113.8', four)).errors).toBeUndefined();
  expect((await from('203.0.113.7', '{ viewer { id } }')).errors).toBeUndefined();
  const [{ queued } = { queued: 0 }] = await rows<{ queued: number }>(
    api.database.em.fork(),
    sql`select count(*)::int as queued from jobs.job where name = 'forgot-password'`,
  );
  expect(queued).toBeLessThanOrEqual(2);
});

test('Q4 all processes count the requests of an address together', async () => {
  const [one, other] = [new SharedRateLimit(3), new SharedRateLimit(3)];
  const { em } = api.database;
  expect([await one.admit(em, 'here', 2), await other.admit(em, 'here')]).toEqual([null, null]);
  expect(await other.admit(em, 'here')).toBeGreaterThan(50);
  expect(await other.admit(em, 'there', 3)).toBeNull();
  await rows(em.fork(), sql`update open_requests set ends_at = now()`);
  expect(await one.admit(em, 'here')).toBeNull();
});
