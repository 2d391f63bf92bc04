import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('tokens');
});
afterAll(() => api.stop());

interface Created {
  token: string | null;
  apiToken: { id: string; name: string; permissions: string[] } | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

interface Answer {
  data: { viewer: { id: string; site: { slug: string } }; users: { nodes: object[] } };
  errors: { message: string; extensions: { code: string } }[];
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function create(
  client: TestClient,
  permissions: string[],
  expiresAt = inDays(30),
  name = 'Phone',
  scopes: string[] = [],
) {
  const { createApiToken } = await client.query<{ createApiToken: Created }>(
    `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
       token apiToken { id name permissions } userErrors { code path message } } }`,
    { input: { name, permissions, scopes, expiresAt } },
  );
  return createApiToken;
}

/** A tool: no cookie, no CSRF header. */
const bearer = (token: string | null) => ({
  send: (query: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query }),
    }).then(async (response) => ({ status: response.status, ...((await response.json()) as Answer) })),
});

async function tool(client: TestClient, ...permissions: string[]) {
  const { token, apiToken } = await create(client, permissions);
  const as = new TestClient(api.url, undefined, { authorization: `Bearer ${token}` });
  return { token, id: apiToken?.id ?? '', as, ...bearer(token) };
}

const revoke = (client: TestClient, id: string) =>
  client.query<{ revokeApiToken: { apiToken: { id: string } | null; userErrors: { code: string }[] } }>(
    `mutation { revokeApiToken(input: { id: "${id}" }) { apiToken { id } userErrors { code } } }`,
  );

test('A6 a token is shown once, stored as a hash, and acts for its maker without a cookie', async () => {
  const { token, apiToken } = await create(api.client, ['USERS_READ', 'USERS_READ'], inDays(1), ' Reports ');
  expect(token).toMatch(/^muster_[\w-]{43}$/);
  expect(apiToken).toMatchObject({ name: 'Reports', permissions: ['USERS_READ'] });
  const stored = await api.site.run((em) =>
    row(em, sql`select to_jsonb(t)::text as text from api_tokens t where t.id = ${apiToken?.id}`),
  );
  expect(JSON.stringify(stored)).not.toContain(token?.slice(7));
  const { data } = await bearer(token).send(
    '{ viewer { id permissions sites { slug } } users(first: 9) { nodes { id } } }',
  );
  expect(data.viewer).toEqual({ id: api.admin.id, permissions: ['USERS_READ'], sites: [{ slug: 'north' }] });
  expect(data.users.nodes).toContainEqual({ id: api.admin.id });
  const { apiTokens } = await api.query<{ apiTokens: object[] }>(
    '{ apiTokens { id name createdByName lastUsedAt expiresAt } }',
  );
  expect(apiTokens).toContainEqual({
    id: apiToken?.id,
    name: 'Reports',
    createdByName: 'Dana Weber',
    lastUsedAt: expect.any(String),
    expiresAt: expect.any(String),
  });
});

test('A6 a token may do what was given to it, as far as its maker still may', async () => {
  const roleId = await api.site.role('Reader', ['users.read', 'users.delete', 'tokens.manage']);
  const maker = await api.user({ roles: [roleId] });
  const { as } = await tool(await api.as(maker), 'USERS_READ', 'USERS_DELETE');
  const victim = await api.user();
  expect(await as.refusal('{ apiTokens { id } }')).toBe('FORBIDDEN');
  expect((await bulk(as, 'bulkDelete', { selection: { ids: [victim.id] }, dryRun: true })).run.status).toBe(
    'PLANNED',
  );
  await api.site.run((em) =>
    rows(em, sql`update roles set permissions = '{users.read,tokens.manage}' where id = ${roleId}`),
  );
  const input = `{ selection: { ids: ["${victim.id}"] } }`;
  expect(await as.refusal(`mutation { bulkDelete(input: ${input}) { run { id } } }`)).toBe('FORBIDDEN');
  await api.site.run((em) => rows(em, sql`update users set suspended_at = now() where id = ${maker.id}`));
  expect(await as.refusal('{ viewer { id } }')).toBe('UNAUTHENTICATED');
});

test('A6 nobody gives a token more than they hold; presence.report goes with tokens.manage', async () => {
  const client = await api.asRole(await api.site.role('Maker', ['tokens.manage', 'users.read']));
  const refused = await create(client, ['USERS_READ', 'USERS_DELETE', 'ROLES_MANAGE']);
  expect(refused.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
    ['PERMISSION_NOT_HELD', 'permissions', '1'],
    ['PERMISSION_NOT_HELD', 'permissions', '2'],
  ]);
  expect((await create(client, ['PRESENCE_REPORT'])).userErrors).toEqual([]);
  const supervisor = await api.asRole('Supervisor');
  expect(await supervisor.refusal('{ apiTokens { id } }')).toBe('FORBIDDEN');
});

test('A6 a token has a name and ends within a year, all errors at once', async () => {
  const refused = await create(api.client, ['USERS_READ'], inDays(400), '  ');
  expect(refused.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
    ['REQUIRED', 'name'],
    ['INVALID', 'expiresAt'],
  ]);
  expect((await create(api.client, ['USERS_READ'], inDays(-1))).userErrors[0]?.code).toBe('INVALID');
  expect(refused.token).toBeNull();
});

test('A6 a revoked or expired token is nobody, and is revoked only where it may be seen', async () => {
  const { token, id, as } = await tool(api.client, 'USERS_READ', 'TOKENS_MANAGE');
  const { client: foreign } = await api.otherSite('east');
  expect((await revoke(foreign, id)).revokeApiToken.userErrors).toEqual([{ code: 'UNKNOWN_ID' }]);
  const narrow = await api.asRole(await api.site.role('Narrow', ['tokens.manage'], 'TEAMS'));
  expect((await revoke(narrow, id)).revokeApiToken.userErrors).toEqual([{ code: 'UNKNOWN_ID' }]);
  expect(await narrow.query('{ apiTokens { id } }')).toEqual({ apiTokens: [] });
  expect(
    await as.refusal(
      `mutation { createApiToken(input: { name: "x", permissions: [USERS_READ], expiresAt: "${inDays(1)}" }) { token } }`,
    ),
  ).toBe('FORBIDDEN');
  expect((await revoke(api.client, id)).revokeApiToken.apiToken).toEqual({ id });
  const { status, errors } = await bearer(token).send('{ viewer { id } }');
  expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  const ended = await tool(api.client, 'USERS_READ');
  await api.site.run((em) => rows(em, sql`update api_tokens set expires_at = now() where id = ${ended.id}`));
  expect(await ended.as.refusal('{ viewer { id } }')).toBe('UNAUTHENTICATED');
});

test('W9 a token belongs to one site', async () => {
  const { send } = await tool(api.client, 'USERS_READ');
  const { status, errors } = await send('{ viewer { id } }', { 'muster-site': 'south' });
  expect([status, errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  expect((await send('{ viewer { site { slug } } }', { 'muster-site': 'north' })).data.viewer.site.slug).toBe(
    'north',
  );
});

test('A6 a run says by which token it was started, and goes no further than the token may', async () => {
  const { id, as } = await tool(api.client, 'USERS_READ', 'ROLES_ASSIGN');
  const user = await api.user({ roles: ['Admin'] });
  const input = { selection: { ids: [user.id] }, roleIds: [api.site.roles.Agent], mode: 'REPLACE' };
  const { run } = await bulk(as, 'bulkAssignRoles', input);
  expect(run.refusals.nodes.map(({ code }) => code)).toEqual(['ROLE_ABOVE_OWN']);
  const stored = await api.site.run((em) =>
    row(em, sql`select actor_id, actor_token_id from runs where id = ${run.id}`),
  );
  expect(stored).toEqual({ actor_id: api.admin.id, actor_token_id: id });
});

test('Q2 a token with the scope EXPORT reads pages of up to 10,000, all others of up to 200', async () => {
  await api.users(250);
  const { token } = await create(api.client, ['USERS_READ'], inDays(1), 'Reports', ['EXPORT']);
  const exporter = new TestClient(api.url, undefined, { authorization: `Bearer ${token}` });
  const page = (first: number) => `{ users(first: ${first}) { nodes { id } } }`;
  const { users } = await exporter.query<{ users: { nodes: object[] } }>(page(10_000));
  expect(users.nodes.length).toBeGreaterThan(250);
  expect(await exporter.refusal(page(10_001))).toBe('BAD_USER_INPUT');
  const { as } = await tool(api.client, 'USERS_READ');
  const tooMany = [page(201), 'query ($n: Int = 201) { users(first: $n) { nodes { id } } }'];
  for (const query of tooMany) {
    expect(await as.refusal(query)).toBe('BAD_USER_INPUT');
    expect(await api.client.refusal(query)).toBe('BAD_USER_INPUT');
  }
  const reader = await api.asRole(await api.site.role('No export', ['tokens.manage', 'users.read']));
  const refused = await create(reader, ['USERS_READ'], inDays(1), 'Reports', ['EXPORT']);
  expect(refused.userErrors).toMatchObject([{ code: 'PERMISSION_NOT_HELD', path: ['scopes', '0'] }]);
});
