import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import type { TestUser } from '../../testing/userValues.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('sessionLimits', { work: false });
});
afterAll(() => api.stop());

async function set(limits: { sessionIdleMinutes?: number; sessionHours?: number; name?: string }) {
  const { updateSiteSettings } = await api.query<{
    updateSiteSettings: { userErrors: { code: string; path: string[] }[] };
  }>(
    `mutation ($input: UpdateSiteSettingsInput!) { updateSiteSettings(input: $input) { userErrors { code path } } }`,
    { input: limits },
  );
  return updateSiteSettings.userErrors;
}

/** As if the sessions of that user had been begun and last used so long ago. */
const age = (user: TestUser, begun: string, used: string) =>
  rows(
    api.database.em.fork(),
    sql`update sessions set created_at = now() - ${begun}::interval, last_seen_at = now() - ${used}::interval
        where user_id = ${user.id}`,
  );

const isSignedIn = async (client: TestClient) =>
  (await client.query<{ viewer: object | null }>('{ viewer { id } }')).viewer !== null;

test('A4 the idle limit of the site ends sessions that are open already, and a longer one brings none back', async () => {
  const ada = await api.user();
  const [first, second] = [await api.as(ada), await api.as(await api.user())];
  await age(ada, '2 hours', '20 minutes');
  expect(await set({ sessionIdleMinutes: 15 })).toEqual([]);
  expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
  await set({ sessionIdleMinutes: 720 });
  expect(await isSignedIn(first)).toBe(false);
});

test('A4 the absolute limit of the site ends sessions that are open already, and is told with them', async () => {
  const ada = await api.user();
  const client = await api.as(ada);
  await age(ada, '5 hours', '0 minutes');
  expect(await set({ sessionHours: 6, sessionIdleMinutes: 360 })).toEqual([]);
  const { sessions } = await client.query<{ sessions: { createdAt: string; expiresAt: string }[] }>(
    `{ sessions(userId: "${ada.id}") { createdAt expiresAt } }`,
  );
  const [session] = sessions;
  expect(Date.parse(session?.expiresAt ?? '') - Date.parse(session?.createdAt ?? '')).toBe(6 * 3_600_000);
  await set({ sessionHours: 4, sessionIdleMinutes: 240 });
  expect(await isSignedIn(client)).toBe(false);
  await set({ sessionHours: 168, sessionIdleMinutes: 720 });
  expect(await isSignedIn(client)).toBe(false);
});

test('A4 settings that are no limits leave the sessions of the site untouched', async () => {
  const ada = await api.user();
  await api.as(ada);
  const written = () =>
    rows(
      api.database.em.fork(),
      sql`select xmin::text as by, expires_at as ends from sessions where user_id = ${ada.id}`,
    );
  const before = await written();
  expect(await set({ name: 'North, renamed' })).toEqual([]);
  expect(await written()).toEqual(before);
});

test('A4 what a page repeats by itself keeps no session from ending, what a person does keeps it', async () => {
  const ada = await api.user();
  const client = await api.as(ada);
  const byItself = new TestClient(api.url, undefined, { ...client.headers, 'muster-background': '1' });
  const seen = async () => {
    const [session] = await rows<{ fresh: boolean }>(
      api.database.em.fork(),
      sql`select last_seen_at > now() - interval '1 minute' as fresh from sessions where user_id = ${ada.id}`,
    );
    return session?.fresh;
  };
  await age(ada, '1 hour', '10 minutes');
  expect(await isSignedIn(byItself)).toBe(true);
  const live = await fetch(`${api.url}/graphql/stream?query=subscription{runProgress{id}}`, {
    headers: { ...client.headers, accept: 'text/event-stream' },
  });
  expect(live.status).toBe(200);
  await live.body?.cancel();
  expect(await seen()).toBe(false);
  expect(await isSignedIn(client)).toBe(true);
  expect(await seen()).toBe(true);
});

test('A4 limits are told at their fields when they are beyond their bounds or above each other', async () => {
  expect(await set({ sessionIdleMinutes: 121, sessionHours: 2 })).toEqual([
    { code: 'INVALID', path: ['sessionIdleMinutes'] },
  ]);
  for (const limits of [{ sessionIdleMinutes: 4 }, { sessionHours: 721 }, { sessionHours: 0 }]) {
    await expect(set(limits)).rejects.toThrow(/BAD_USER_INPUT/);
  }
});
