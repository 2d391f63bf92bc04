import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { tokenOf } from '../../testing/tokenOf.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('sessions');
});
afterAll(() => api.stop());

interface Listed {
  id: string;
  current: boolean;
}

async function sessionsOf(client: TestClient, user: { id: string }): Promise<Listed[]> {
  const query = `{ sessions(userId: "${user.id}") { id current createdAt lastSeenAt expiresAt address userAgent } }`;
  return (await client.query<{ sessions: Listed[] }>(query)).sessions;
}

async function end(client: TestClient, id: string | undefined) {
  const { endSession } = await client.query<{
    endSession: { ended: boolean; userErrors: { code: string }[] };
  }>(`mutation { endSession(input: { id: "${id}" }) { ended userErrors { code } } }`);
  return endSession;
}

const isSignedIn = async (client: TestClient) =>
  (await client.query<{ viewer: object | null }>('{ viewer { id } }')).viewer !== null;

test('A4 everybody sees their own sessions, knows the present one, and ends any of them', async () => {
  const ada = await api.user();
  const [here, there] = [await api.as(ada), await api.as(ada)];
  const mine = await sessionsOf(here, ada);
  expect(mine.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(await sessionsOf(here, api.admin)).toEqual([]);
  expect(await end(here, mine.find(({ current }) => !current)?.id)).toEqual({ ended: true, userErrors: [] });
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
  expect(await sessionsOf(here, ada)).toHaveLength(1);
});

test('A4 C1 who may end sessions ends those of users in reach, and the change log has it', async () => {
  const { night } = await api.teams('night');
  const [near, far] = await api.users([{ teams: [night] }, {}]);
  if (!near || !far) throw new Error('Two people are needed.');
  const [browser, other] = [await api.as(near), await api.as(far)];
  const supervisor = await api.as(await api.user({ roles: ['Supervisor'], teams: [night] }));
  expect(await sessionsOf(supervisor, far)).toEqual([]);
  const [foreign] = await sessionsOf(api.client, far);
  expect((await end(supervisor, foreign?.id)).userErrors).toEqual([{ code: 'UNKNOWN_ID' }]);
  const [session] = await sessionsOf(supervisor, near);
  expect(await end(supervisor, session?.id)).toMatchObject({ ended: true });
  expect((await end(supervisor, session?.id)).userErrors).toEqual([{ code: 'UNKNOWN_ID' }]);
  expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([false, true]);
  const { changes } = await api.query<{ changes: { nodes: object[] } }>(
    `{ changes(first: 9, filter: { user: "${near.id}" }) { nodes { field before after run { kind canUndo } } } }`,
  );
  expect(changes.nodes).toEqual([
    { field: 'sessions', before: '1', after: null, run: { kind: 'LOG_OUT', canUndo: false } },
  ]);
});

test('A4 A6 a token reaches the sessions of others by its permission, and not those of its maker', async () => {
  const as = async (permission: string) => {
    const authorization = `Bearer ${await tokenOf(api.client, permission)}`;
    return new TestClient(api.url, undefined, { authorization });
  };
  expect(await sessionsOf(await as('USERS_READ'), api.admin)).toEqual([]);
  expect(await sessionsOf(await as('SESSIONS_END'), api.admin)).toHaveLength(1);
});

test('A4 a lock, a suspension and a deletion end sessions at once, and what takes them back brings none', async () => {
  for (const [out, back] of [
    ['bulkLock', 'bulkUnlock'],
    ['bulkSuspend', 'bulkReactivate'],
    ['bulkDelete', 'bulkRestore'],
  ] as const) {
    const ada = await api.user();
    const client = await api.as(ada);
    const selection = { ids: [ada.id] };
    await run(api.client, out, { selection, ...(out === 'bulkSuspend' && { freeLicense: false }) });
    expect([out, await isSignedIn(client)]).toEqual([out, false]);
    await run(api.client, back, { selection });
    expect([back, await isSignedIn(client)]).toEqual([back, false]);
    expect(await isSignedIn(await api.as(ada))).toBe(true);
  }
});
