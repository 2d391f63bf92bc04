import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { tokenOf } from '../../testing/tokenOf.ts';
import type { TestUser } from '../../testing/userValues.ts';
import { startDueRuns } from '../runs/schedule/startDueRuns.ts';

let api: TestApi;
let phone: TestClient;
beforeAll(async () => {
  api = await startTestApi('bulk_log_out');
  const authorization = `Bearer ${await tokenOf(api.client, 'PRESENCE_REPORT')}`;
  phone = new TestClient(api.url, undefined, { authorization });
});
afterAll(() => api.stop());

const of = (...users: TestUser[]) => ({ selection: { ids: users.map(({ id }) => id) } });

const contact = (mutation: 'contactStarted' | 'contactEnded', { username }: TestUser) =>
  phone.query<Record<string, { presence: { logOffAfterContact: boolean } | null }>>(
    `mutation { ${mutation}(input: { username: "${username}" }) { presence { logOffAfterContact } } }`,
  );

async function isLoggedOn({ id }: TestUser): Promise<boolean> {
  return (await api.query<{ user: { loggedOn: boolean } }>(`{ user(id: "${id}") { loggedOn } }`)).user
    .loggedOn;
}

const isSignedIn = async (client: TestClient) =>
  (await client.query<{ viewer: object | null }>('{ viewer { id } }')).viewer !== null;

test('B21 ends queue presence and sessions; who has neither is unchanged, and oneself is spared', async () => {
  const [both, queue, signedIn, neither] = (await api.users([
    { loggedOn: true },
    { loggedOn: true },
    {},
    {},
  ])) as [TestUser, TestUser, TestUser, TestUser];
  const browser = await api.as(both);
  await api.as(both);
  const other = await api.as(signedIn);
  const input = of(both, queue, signedIn, neither, api.admin);
  const plan = await run(api.client, 'bulkLogOut', { ...input, dryRun: true });
  expect(plan.counts).toEqual({ selected: 5, changed: 3, unchanged: 1, refused: 1 });
  expect(await isLoggedOn(both)).toBe(true);
  const fields = plan.differences.nodes.find(({ user }) => user.id === both.id)?.fields;
  expect(fields?.map(({ field, before, after }) => [field, before, after]).sort()).toEqual([
    ['presence', 'LOGGED_ON', 'LOGGED_OFF'],
    ['sessions', '2', null],
  ]);
  const done = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(done).toMatchObject({ status: 'APPLIED', counts: plan.counts, undoableUntil: null });
  expect(done.refusals.nodes).toMatchObject([{ code: 'SELF', user: { id: api.admin.id } }]);
  expect([await isLoggedOn(both), await isLoggedOn(queue)]).toEqual([false, false]);
  expect([await isSignedIn(browser), await isSignedIn(other), await isSignedIn(api.client)]).toEqual([
    false,
    false,
    true,
  ]);
  const { changes } = await api.query<{ changes: { nodes: { field: string; user: { id: string } }[] } }>(
    `{ changes(first: 9, filter: { run: "${plan.id}" }) { nodes { field user { id } } } }`,
  );
  expect(changes.nodes).toHaveLength(4);
  const undone = await bulk(api.client, 'undoRun', { runId: plan.id });
  expect(undone.userErrors.map(({ code }) => code)).toEqual(['NOT_UNDOABLE']);
  expect((await run(api.client, 'bulkLogOut', input)).counts?.changed).toBe(0);
});

test('B21 with afterCurrentContact a busy agent is logged off when the contact ends', async () => {
  const [busy, idle] = (await api.users(2, { loggedOn: true })) as [TestUser, TestUser];
  await contact('contactStarted', busy);
  const done = await run(api.client, 'bulkLogOut', { ...of(busy, idle), afterCurrentContact: true });
  expect(done.counts?.changed).toBe(2);
  const after = done.differences.nodes.map(({ user, fields }) => [
    user.id,
    fields[0]?.before,
    fields[0]?.after,
  ]);
  expect(after).toContainEqual([busy.id, 'IN_CONTACT', 'AFTER_CONTACT']);
  expect([await isLoggedOn(busy), await isLoggedOn(idle)]).toEqual([true, false]);
  const again = await run(api.client, 'bulkLogOut', { ...of(busy), afterCurrentContact: true });
  expect(again.counts).toMatchObject({ changed: 0, unchanged: 1 });
  // The phone system says it again, which does not call the log-out off.
  await phone.query(`mutation { logOn(input: { username: "${busy.username}" }) { userErrors { code } } }`);
  expect((await contact('contactEnded', busy)).contactEnded?.presence).toBeNull();
  expect(await isLoggedOn(busy)).toBe(false);
});

test('B2 B21 who comes and goes after the plan was made is logged out by what they are now', async () => {
  const [busy, left, came] = (await api.users([{ loggedOn: true }, { loggedOn: true }, {}])) as [
    TestUser,
    TestUser,
    TestUser,
  ];
  await api.as(came);
  await contact('contactStarted', busy);
  const input = { ...of(busy, left, came), afterCurrentContact: true, dryRun: true };
  const plan = await run(api.client, 'bulkLogOut', input);
  expect(plan.counts).toMatchObject({ changed: 3, unchanged: 0 });
  await contact('contactEnded', busy);
  await phone.query(`mutation { logOff(input: { username: "${left.username}" }) { userErrors { code } } }`);
  await phone.query(`mutation { logOn(input: { username: "${came.username}" }) { userErrors { code } } }`);
  const done = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(done.counts).toMatchObject({ changed: 2, unchanged: 1 });
  const told = done.differences.nodes.find(({ user }) => user.id === busy.id)?.fields;
  expect(told).toMatchObject([{ field: 'presence', before: 'LOGGED_ON', after: 'LOGGED_OFF' }]);
  for (const user of [busy, left, came]) expect(await isLoggedOn(user)).toBe(false);
});

test('B21 without afterCurrentContact a contact does not keep anybody, and the phone hears of it', async () => {
  const busy = await api.user({ loggedOn: true });
  await contact('contactStarted', busy);
  await run(api.client, 'bulkLogOut', of(busy));
  expect(await isLoggedOn(busy)).toBe(false);
  expect((await contact('contactEnded', busy)).contactEnded?.presence).toBeNull();
});

test('B21 R2 needs sessions.end, and reaches as far as that does', async () => {
  const { night } = await api.teams('night');
  const [mine, other] = (await api.users([{ teams: [night] }, {}], { loggedOn: true })) as [
    TestUser,
    TestUser,
  ];
  const supervisor = await api.as(await api.user({ roles: ['Supervisor'], teams: [night] }));
  const done = await run(supervisor, 'bulkLogOut', of(mine, other));
  expect(done.counts).toMatchObject({ changed: 1, refused: 1 });
  expect(await isLoggedOn(other)).toBe(true);
  const agent = await api.asRole('Agent');
  const query = `mutation { bulkLogOut(input: { selection: { ids: ["${other.id}"] } }) { run { id } } }`;
  expect(await agent.refusal(query)).toBe('FORBIDDEN');
});

test('B8 B21 a log-out of many asks for the typed count', async () => {
  const users = await api.users(3, { loggedOn: true });
  await api.site.guard(2, 100);
  const answer = await bulk(api.client, 'bulkLogOut', of(...users));
  await api.site.guard(1_000_000, 100);
  expect(answer.userErrors.map(({ code }) => code)).toEqual(['COUNT_REQUIRED']);
});

test('B21 the number of statements does not depend on the number of users', async () => {
  const count = async (many: number) => {
    const users = await api.users(many, { loggedOn: true });
    await api.site.run((em) =>
      rows(
        em,
        sql`insert into sessions (user_id, home_site_id, site_id, token_hash, expires_at)
            select id, ${api.site.id}, ${api.site.id}, convert_to(id::text, 'UTF8'), now() + interval '1 day'
            from unnest(${users.map(({ id }) => id)}::uuid[]) id`,
      ),
    );
    const { result, statements } = await countingStatements(api.database, () =>
      run(api.client, 'bulkLogOut', { ...of(...users), afterCurrentContact: true }),
    );
    expect(result.counts?.changed).toBe(many);
    return statements;
  };
  // The server looks for work of its own now and then, which only ever adds statements.
  const least = async (many: number) => Math.min(await count(many), await count(many), await count(many));
  const few = await least(40);
  expect(Math.abs((await least(500)) - few)).toBeLessThan(20);
});

test('B24 B21 a log-out recurs every working day, for whoever is logged on then, and has no time of return', async () => {
  const users = await api.users(2, { loggedOn: true });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const revertAt = new Date(Date.now() + 7_200_000).toISOString();
  const refused = await bulk(api.client, 'bulkLogOut', { ...of(...users), schedule: { at, revertAt } });
  expect(refused.userErrors.map(({ path }) => path)).toEqual([['schedule', 'revertAt']]);
  const recursOn = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const recurring = await run(api.client, 'bulkLogOut', { ...of(...users), schedule: { at, recursOn } });
  expect(recurring.status).toBe('SCHEDULED');
  await api.site.run((em) =>
    rows(em, sql`update runs set scheduled_at = now() - interval '1 minute' where id = ${recurring.id}`),
  );
  await startDueRuns(api.database.em);
  for (const user of users) {
    await vi.waitFor(async () => expect(await isLoggedOn(user)).toBe(false), { timeout: 10_000 });
  }
});
