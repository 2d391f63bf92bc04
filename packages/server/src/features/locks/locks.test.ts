import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run } from '../../testing/runs.ts';
import { SigningIn } from '../../testing/SigningIn.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestUser } from '../../testing/userValues.ts';

let api: TestApi;
let people: SigningIn;
beforeAll(async () => {
  api = await startTestApi('locks');
  people = new SigningIn(api);
});
afterAll(() => api.stop());

interface Locks {
  accountLocks: {
    nodes: Record<string, unknown>[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const LOCKS = `query ($filter: AccountLockFilter, $first: Int = 50, $after: String) {
  accountLocks(filter: $filter, first: $first, after: $after) {
    nodes { user { id } reason lockedBy note address lockedAt until } totalCount pageInfo { hasNextPage endCursor } } }`;

const locks = async (variables: object = {}, client: TestClient = api.client) =>
  (await client.query<Locks>(LOCKS, { ...variables })).accountLocks;
const only = (user: TestUser) => ({ filter: { text: user.username } });
const lockAfter = (lockWaitAfter: number, lockAfter: number) =>
  api.query<{ updateSiteSettings: { userErrors: { code: string; path: string[] }[] } }>(
    'mutation ($input: UpdateSiteSettingsInput!) { updateSiteSettings(input: $input) { userErrors { code path } } }',
    { input: { lockWaitAfter, lockAfter } },
  );

test('A3 the failures that lock are a setting; the list says why and from where, and unlocking opens', async () => {
  const { updateSiteSettings } = await lockAfter(4, 3);
  expect(updateSiteSettings.userErrors).toEqual([{ code: 'INVALID', path: ['lockAfter'] }]);
  await lockAfter(3, 3);
  const ada = await people.withPassword(await api.user());
  const { client } = await people.try(ada);
  await people.fail(ada, 3);
  const { nodes, totalCount } = await locks(only(ada));
  expect(nodes).toMatchObject([
    { user: { id: ada.id }, reason: 'FAILURES', lockedBy: null, note: null, address: '127.0.0.1' },
  ]);
  expect(totalCount).toBe(1);
  const [lock] = nodes as { lockedAt: string; until: string }[];
  expect(Date.parse(lock?.until ?? '') - Date.parse(lock?.lockedAt ?? '')).toBe(12 * 3_600_000);
  expect((await people.try(ada)).code).toBe('LOCKED');
  await run(api.client, 'bulkUnlock', { selection: { ids: [ada.id] } });
  expect((await locks(only(ada))).nodes).toEqual([]);
  expect((await people.try(ada)).viewer).toEqual({ id: ada.id });
  expect(await client.query('{ viewer { id } }')).toEqual({ viewer: null });
  await lockAfter(5, 10);
});

test('A3 the wait grows from a second at the fifth failure to 15 minutes at the ninth', async () => {
  const ada = await people.withPassword(await api.user());
  const waits = async (failures: number, seconds: number) => {
    await people.set(
      ada,
      sql`failures = ${failures}, last_failure_at = now() - ${seconds} * interval '1 second'`,
    );
    return (await people.try(ada)).code === 'SIGN_IN_FAILED';
  };
  expect(await waits(4, 0)).toBe(false);
  expect([await waits(5, 0.5), await waits(5, 1.1)]).toEqual([true, false]);
  expect([await waits(7, 29), await waits(7, 31)]).toEqual([true, false]);
  expect([await waits(9, 890), await waits(9, 901)]).toEqual([true, false]);
});

test('A3 a lock by failures opens by itself after 12 hours, one by an administrator does not', async () => {
  const [ada, bob] = await api.users(2);
  if (!ada || !bob) throw new Error('There are two.');
  await people.fail(await people.withPassword(ada), 10);
  await run(api.client, 'bulkLock', { selection: { ids: [bob.id] }, reason: 'Phone lost' });
  await api.site.run((em) =>
    rows(
      em,
      sql`update users set locked_at = now() - interval '13 hours' where id = any(${[ada.id, bob.id]}::uuid[])`,
    ),
  );
  await rows(api.database.em.fork(), sql`select open_locks()`);
  expect((await locks(only(ada))).nodes).toEqual([]);
  expect((await locks(only(bob))).nodes).toMatchObject([
    { reason: 'ADMINISTRATOR', lockedBy: 'Dana Weber', note: 'Phone lost', until: null, address: null },
  ]);
});

test('A3 locks are paged, filtered by reason, and those whom one may not unlock are not there', async () => {
  const { team } = await api.teams('team');
  const users = await api.users(3, { status: 'LOCKED', lastName: 'Paged', teams: [team] });
  const filter = { text: 'paged', reason: 'ADMINISTRATOR' };
  const first = await locks({ filter, first: 2 });
  const second = await locks({ filter, first: 2, after: first.pageInfo.endCursor });
  const seen = [...first.nodes, ...second.nodes].map(({ user }) => (user as { id: string }).id);
  expect(seen.sort()).toEqual(users.map(({ id }) => id).sort());
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await locks({ filter: { ...filter, reason: 'FAILURES' } })).totalCount).toBe(0);
  const role = await api.site.role('Unlocker', ['accounts.lock'], 'TEAMS');
  const unlocker = await api.as(await api.user({ roles: [role], teams: [team] }));
  await api.user({ status: 'LOCKED' });
  expect((await locks({}, unlocker)).totalCount).toBe(3);
  expect(await (await api.asRole('Supervisor')).refusal(LOCKS)).toBe('FORBIDDEN');
});
