import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk, run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { tokenOf } from '../../testing/tokenOf.ts';

let api: TestApi;
let phone: TestClient;
beforeAll(async () => {
  api = await startTestApi('presence');
  const authorization = `Bearer ${await tokenOf(api.client, 'PRESENCE_REPORT')}`;
  phone = new TestClient(api.url, undefined, { authorization });
});
afterAll(() => api.stop());

type Report = 'logOn' | 'logOff' | 'contactStarted' | 'contactEnded';

interface Answer {
  presence: {
    userId: string;
    loggedOnAt: string;
    contactSince: string | null;
    profileId: string | null;
    logOffAfterContact: boolean;
  } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

async function report(mutation: Report, input: object, client = phone): Promise<Answer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, Answer>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
       presence { userId loggedOnAt contactSince profileId logOffAfterContact } userErrors { code message path } } }`,
    { input },
  );
  return answer[mutation] as Answer;
}

const codesOf = ({ userErrors }: Answer) => userErrors.map(({ code }) => code);

async function shown(id: string) {
  const { user } = await api.query<{ user: { loggedOn: boolean; loggedOnAt: string | null } }>(
    `{ user(id: "${id}") { loggedOn loggedOnAt } }`,
  );
  return user;
}

test('A5 the phone system logs users on and off by username or numeric ID, and a repeat is no error', async () => {
  const ada = await api.user({ username: 'Ada.Phone', numericId: '0042' });
  const first = await report('logOn', { username: 'ADA.phone' });
  expect(first).toMatchObject({ presence: { userId: ada.id, contactSince: null }, userErrors: [] });
  expect(await report('logOn', { numericId: '0042' })).toEqual(first);
  expect(await shown(ada.id)).toEqual({ loggedOn: true, loggedOnAt: first.presence?.loggedOnAt });
  for (const _repeat of [1, 2]) {
    expect(await report('logOff', { numericId: '0042' })).toEqual({ presence: null, userErrors: [] });
  }
  expect(await shown(ada.id)).toEqual({ loggedOn: false, loggedOnAt: null });
});

test('A5 a contact begins and ends; its repeats keep the time, and nothing to end is no error', async () => {
  await api.user({ username: 'busy' });
  expect(codesOf(await report('contactStarted', { username: 'busy' }))).toEqual(['NOT_LOGGED_ON']);
  expect(await report('contactEnded', { username: 'busy' })).toEqual({ presence: null, userErrors: [] });
  await report('logOn', { username: 'busy' });
  const begun = await report('contactStarted', { username: 'busy' });
  expect(begun.presence?.contactSince).toEqual(expect.any(String));
  expect(await report('contactStarted', { username: 'busy' })).toEqual(begun);
  const ended = await report('contactEnded', { username: 'busy' });
  expect(ended.presence).toMatchObject({ contactSince: null, loggedOnAt: begun.presence?.loggedOnAt });
});

test('A5 users who are suspended, locked, deleted or unknown do not log on', async () => {
  await api.users([
    { username: 'suspended', status: 'SUSPENDED' },
    { username: 'locked', status: 'LOCKED' },
    { username: 'deleted', status: 'DELETED' },
    { username: 'invited', status: 'INVITED' },
  ]);
  const locked = await report('logOn', { username: 'locked' });
  expect(codesOf(locked)).toEqual(['USER_BLOCKED']);
  expect(locked.userErrors[0]?.message).toContain('Unlock');
  expect(codesOf(await report('logOn', { username: 'suspended' }))).toEqual(['USER_BLOCKED']);
  expect((await report('logOn', { username: 'deleted' })).userErrors[0]).toMatchObject({
    code: 'UNKNOWN_ID',
    path: ['username'],
  });
  expect(codesOf(await report('logOn', { numericId: '999999' }))).toEqual(['UNKNOWN_ID']);
  expect(codesOf(await report('logOn', { username: 'invited' }))).toEqual([]);
  for (const input of ['{}', '{ username: "locked", numericId: "1" }', '{ numericId: "12a" }']) {
    expect(await phone.refusal(`mutation { logOn(input: ${input}) { userErrors { code } } }`)).toBe(
      'BAD_USER_INPUT',
    );
  }
});

test('A5 a profile to log on with is a personal one, or a group profile that is switched on', async () => {
  const ada = await api.user({ username: 'profiled' });
  const bo = await api.user();
  const profile = (name: string, owner: object) =>
    api.site.run(async (em) => {
      const { user = null, group = null } = owner as { user?: string; group?: string };
      const sqlOf = sql`insert into profiles (site_id, name, user_id, user_group_id)
        values (${api.site.id}, ${name}, ${user}, ${group}) returning id`;
      return (await row<{ id: string }>(em, sqlOf)).id;
    });
  const own = await profile('Own', { user: ada.id });
  const foreign = await profile('Foreign', { user: bo.id });
  const on = await profile('On', { group: api.site.userGroupId });
  const off = await profile('Off', { group: api.site.userGroupId });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_profiles (site_id, user_id, profile_id) values (${api.site.id}, ${ada.id}, ${on})`,
    ),
  );
  const logOn = (profileId?: string) => report('logOn', { username: 'profiled', profileId });
  expect((await logOn(foreign)).userErrors).toMatchObject([{ code: 'UNKNOWN_ID', path: ['profileId'] }]);
  expect(codesOf(await logOn(off))).toEqual(['UNKNOWN_ID']);
  expect(codesOf(await logOn('nonsense'))).toEqual(['UNKNOWN_ID']);
  expect((await logOn(own)).presence?.profileId).toBe(own);
  expect((await logOn(on)).presence?.profileId).toBe(on);
  expect((await logOn()).presence?.profileId).toBeNull();
});

test('A5 R2 only who may report presence does, as far as that reaches', async () => {
  const { near } = await api.teams('near');
  await api.users([{ username: 'near', teams: [near] }, { username: 'far' }]);
  const input = 'input: { username: "near" }';
  expect(await api.client.refusal(`mutation { logOn(${input}) { userErrors { code } } }`)).toBe('FORBIDDEN');
  const role = await api.site.role('Floor', ['presence.report'], 'TEAMS');
  const narrow = await api.as(await api.user({ roles: [role], teams: [near] }));
  expect(codesOf(await report('logOn', { username: 'near' }, narrow))).toEqual([]);
  expect(codesOf(await report('logOn', { username: 'far' }, narrow))).toEqual(['UNKNOWN_ID']);
});

test('U7 B7 who is logged on is refused by a delete, and not after log-off', async () => {
  const users = await api.users([{ username: 'stays' }, { username: 'goes' }]);
  await report('logOn', { username: 'stays' });
  await report('logOn', { username: 'goes' });
  await report('logOff', { username: 'goes' });
  const { run: done } = await bulk(api.client, 'bulkDelete', {
    selection: { ids: users.map(({ id }) => id) },
  });
  expect(done.refusals.nodes.map(({ code, user }) => [code, user.id])).toEqual([['LOGGED_ON', users[0]?.id]]);
  expect(codesOf(await report('logOn', { username: 'goes' }))).toEqual(['UNKNOWN_ID']);
});

test('A5 many reports at once leave everybody logged on once', async () => {
  const users = await api.users(20);
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => report('logOn', { username: users[at % 20]?.username ?? '' })),
  );
  const { users: list } = await api.query<{ users: { totalCount: number } }>(
    `{ users(first: 1, filter: { loggedOn: true, ids: { in: ${JSON.stringify(users.map(({ id }) => id))} } }) { totalCount } }`,
  );
  expect(list.totalCount).toBe(20);
});

test('B7 a run that waits goes on as soon as the phone system or an administrator logs the user off', async () => {
  const waiting = await api.users([{ username: 'by.phone' }, { username: 'by.admin' }], { loggedOn: true });
  const ids = waiting.map(({ id }) => id);
  await run(api.client, 'bulkDelete', { selection: { ids }, onLoggedOn: 'WAIT' });
  await report('logOff', { username: 'by.phone' });
  await run(api.client, 'bulkLogOut', { selection: { ids: ids.slice(1) } });
  for (const id of ids) {
    await vi.waitFor(async () => expect((await stateOf(api, id)).deleted).toBe(true), { timeout: 10_000 });
  }
});
