import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { tokenOf } from '../../testing/tokenOf.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('bearer');
});
afterAll(() => api.stop());

/** By the token alone: no cookie, no CSRF header. */
const by = (token: string, path: string, init: RequestInit = {}) =>
  fetch(api.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

test('A6 a token opens every route of its own site, and none of another', async () => {
  const token = await tokenOf(api.client, 'USERS_READ', 'IMPORTS_RUN');
  await api.otherSite('south');
  const template = '/imports/templates/contacts.csv';
  expect((await by(token, `/files/north${template}`)).status).toBe(200);
  expect((await by(token, `/files/south${template}`)).status).toBe(403);
  const stream = await by(token, '/graphql/stream?query={viewer{id}}', {
    headers: { accept: 'text/event-stream' },
  });
  expect(await stream.text()).toContain('Only subscriptions');
});

test('A6 what is no good token is UNAUTHENTICATED, also beside a good cookie', async () => {
  for (const authorization of ['Bearer nonsense', 'Bearer', 'Basic YTpi', 'Bearer a b']) {
    const response = await api.client.fetch('/graphql', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{"query":"{ viewer { id } }"}',
    });
    expect([authorization, response.status]).toEqual([authorization, 401]);
  }
});

test('Q4 a token that asks too often is RATE_LIMITED, with the limit that is published', async () => {
  const token = await tokenOf(api.client, 'USERS_READ');
  const other = await tokenOf(api.client, 'USERS_READ');
  const { limits } = await api.query<{ limits: { tokenRequestsPerMinute: number } }>(
    '{ limits { tokenRequestsPerMinute } }',
  );
  let left = limits.tokenRequestsPerMinute;
  const work = async () => {
    while (left-- > 0) await (await by(token, '/files/north/nothing')).text();
  };
  await Promise.all(Array.from({ length: 16 }, work));
  const refused = await by(token, '/files/north/nothing');
  const { errors } = (await refused.json()) as { errors: { message: string; extensions: object }[] };
  expect([refused.status, errors[0]?.extensions]).toEqual([429, { code: 'RATE_LIMITED' }]);
  expect(errors[0]?.message).toContain(String(limits.tokenRequestsPerMinute));
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await by(other, '/files/north/nothing')).status).toBe(404);
});
