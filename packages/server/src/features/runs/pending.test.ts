import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk, readRun, run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { applyAwake } from './loggedOn/applyAwake.ts';
import { revertRun } from './schedule/revertRun.ts';
import { startDueRuns } from './schedule/startDueRuns.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi('pending', { delivery: { keeps: true } });
});
afterAll(() => api.stop());

const HOUR = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

async function idsOf(count: number) {
  return (await api.users(count)).map(({ id }) => id);
}

function onQueue(...ids: string[]) {
  return api.site.run((em) =>
    rows(
      em,
      sql`insert into queue_presence (site_id, user_id) select ${api.site.id}, unnest(${ids}::uuid[])`,
    ),
  );
}

function offQueue(...ids: string[]) {
  return api.site.run((em) => rows(em, sql`delete from queue_presence where user_id = any(${ids}::uuid[])`));
}

function untilStatus(id: string, status: string) {
  return vi.waitFor(
    async () => {
      const found = await readRun(api.client, id);
      expect(found?.status).toBe(status);
      return found;
    },
    { timeout: 10_000, interval: 50 },
  );
}

interface Pending {
  status: string;
  schedule: { at: string; revertAt: string | null; recursOn: string[] | null } | null;
  approval: { approvedBy: string | null } | null;
  canApprove: boolean;
  error: { code: string; message: string } | null;
  undoneBy: { id: string; status: string } | null;
  parent: { id: string } | null;
  waitingRun: {
    id: string;
    status: string;
    waiting: { nodes: { user: { id: string } }[]; totalCount: number };
  } | null;
}

async function pending(id: string, client = api.client): Promise<Pending> {
  const { run: found } = await client.query<{ run: Pending }>(
    `query ($id: ID!) { run(id: $id) { status canApprove schedule { at revertAt recursOn } approval { approvedBy }
       error { code message } undoneBy { id status } parent { id }
       waitingRun { id status waiting(first: 10) { nodes { user { id } } totalCount } } } }`,
    { id },
  );
  return found;
}

/** As if the time had come. */
async function comeDue(id: string, column: 'scheduled_at' | 'revert_at' = 'scheduled_at') {
  await api.site.run((em) =>
    rows(em, sql`update runs set ${sql.ref(column)} = now() - interval '1 minute' where id = ${id}`),
  );
  await startDueRuns(api.database.em);
}

async function decide(mutation: 'approveRun' | 'rejectRun', runId: string, client = api.client) {
  const type = mutation === 'approveRun' ? 'ApproveRunInput' : 'RejectRunInput';
  const answer = await client.query<
    Record<string, { run: { status: string }; userErrors: { code: string }[] }>
  >(`mutation ($input: ${type}!) { ${mutation}(input: $input) { run { status } userErrors { code } } }`, {
    input: { runId },
  });
  return answer[mutation];
}

test('B7 SKIP: those who are logged on are refused, the others go on', async () => {
  const ids = await idsOf(2);
  await onQueue(ids[0] ?? '');
  const done = await run(api.client, 'bulkDelete', { selection: { ids } });
  expect(done.counts).toMatchObject({ changed: 1, refused: 1 });
  expect(done.refusals.nodes).toMatchObject([{ user: { id: ids[0] }, code: 'LOGGED_ON' }]);
});

test('B7 LOG_OFF: the plan shows who is logged off, and the run logs them off and goes on', async () => {
  const ids = await idsOf(2);
  await onQueue(ids[0] ?? '');
  const input = { selection: { ids }, onLoggedOn: 'LOG_OFF' };
  const plan = await run(api.client, 'bulkDelete', { ...input, dryRun: true });
  expect(plan.counts).toMatchObject({ changed: 2, refused: 0 });
  const off = plan.differences.nodes.filter(({ fields }) =>
    fields.some(({ field }) => field === 'loggedOff'),
  );
  expect(off.map(({ user }) => user.id)).toEqual([ids[0]]);
  // The other one logs on between the plan and its application.
  await onQueue(ids[1] ?? '');
  const done = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(done).toMatchObject({ status: 'APPLIED', counts: { changed: 2, refused: 0 } });
  const left = await api.site.run((em) =>
    rows(em, sql`select from queue_presence where user_id = any(${ids}::uuid[])`),
  );
  expect(left).toEqual([]);
  expect((await run(api.client, 'undoRun', { runId: done.id })).counts).toMatchObject({
    changed: 2,
    refused: 0,
  });
});

test('B7 LOG_OFF is for those who may end sessions', async () => {
  const client = await api.asRole(await api.site.role('Deleter', ['users.read', 'users.delete']));
  const [id] = await idsOf(1);
  const answer = await bulk(client, 'bulkDelete', { selection: { ids: [id] }, onLoggedOn: 'LOG_OFF' });
  expect(answer.userErrors).toMatchObject([{ code: 'INVALID', path: ['onLoggedOn'] }]);
});

test('B7 WAIT: who is logged on becomes a run of its own that is applied to each at log-off', async () => {
  const ids = await idsOf(3);
  const [free = '', busy = '', late = ''] = ids;
  await onQueue(busy, late);
  const done = await run(api.client, 'bulkDelete', { selection: { ids }, onLoggedOn: 'WAIT' });
  expect(done).toMatchObject({ status: 'APPLIED', counts: { changed: 1, refused: 2 } });
  const { waitingRun } = await pending(done.id);
  expect(waitingRun).toMatchObject({ status: 'PARTLY_WAITING', waiting: { totalCount: 2 } });
  const waiting = waitingRun?.id ?? '';
  await offQueue(busy);
  await applyAwake(api.database.em);
  expect(await stateOf(api, busy)).toMatchObject({ deleted: true });
  expect(await stateOf(api, late)).toMatchObject({ deleted: false });
  expect(await readRun(api.client, waiting)).toMatchObject({
    status: 'PARTLY_WAITING',
    counts: { changed: 1 },
  });
  await offQueue(late);
  await applyAwake(api.database.em);
  expect(await readRun(api.client, waiting)).toMatchObject({
    status: 'APPLIED',
    counts: { selected: 2, changed: 2, unchanged: 0, refused: 0 },
  });
  await run(api.client, 'undoRun', { runId: waiting });
  expect(await stateOf(api, late)).toMatchObject({ deleted: false });
  expect(await stateOf(api, free)).toMatchObject({ deleted: true });
});

test('B7 who is taken out of a waiting run is refused in its counts, which add up in the end', async () => {
  const ids = await idsOf(3);
  const [out = '', first = '', last = ''] = ids;
  await onQueue(...ids);
  const done = await run(api.client, 'bulkDelete', { selection: { ids }, onLoggedOn: 'WAIT' });
  const waiting = (await pending(done.id)).waitingRun?.id ?? '';
  await api.query(
    'mutation ($input: CancelWaitingInput!) { cancelWaiting(input: $input) { userErrors { code } } }',
    {
      input: { runId: waiting, userIds: [out] },
    },
  );
  await offQueue(first);
  await applyAwake(api.database.em);
  const counts = { selected: 3, changed: 1, unchanged: 0, refused: 1 };
  expect(await readRun(api.client, waiting)).toMatchObject({ status: 'PARTLY_WAITING', counts });
  await offQueue(last);
  await applyAwake(api.database.em);
  expect(await readRun(api.client, waiting)).toMatchObject({
    status: 'APPLIED',
    counts: { ...counts, changed: 2 },
  });
});

test('B7 a waiting run whose actor may not go on ends, and what it has done can be undone', async () => {
  const role = await api.site.role('Waiter', ['users.read', 'users.delete', 'runs.read']);
  const actor = await api.user({ roles: [role] });
  const ids = await idsOf(2);
  const [first = '', second = ''] = ids;
  await onQueue(...ids);
  const done = await run(await api.as(actor), 'bulkDelete', { selection: { ids }, onLoggedOn: 'WAIT' });
  const waiting = (await pending(done.id)).waitingRun?.id ?? '';
  await offQueue(first);
  await applyAwake(api.database.em);
  await run(api.client, 'bulkLock', { selection: { ids: [actor.id] } });
  await offQueue(second);
  await applyAwake(api.database.em);
  expect(await readRun(api.client, waiting)).toMatchObject({
    status: 'APPLIED',
    counts: { changed: 1, refused: 1 },
  });
  await run(api.client, 'undoRun', { runId: waiting });
  expect(await stateOf(api, first)).toMatchObject({ deleted: false });
  expect(await stateOf(api, second)).toMatchObject({ deleted: false });
});

test('B7 R3 waiting is no way round what a role may edit', async () => {
  const role = await api.site.role('Namer', ['users.read', 'users.edit']);
  await api.site.run((em) =>
    rows(em, sql`update roles set editable_fields = '{firstName}' where id = ${role}`),
  );
  const group = await api.site.userGroup('Waited for');
  const [id = ''] = await idsOf(1);
  await onQueue(id);
  const client = await api.as(await api.user({ roles: [role] }));
  const input = { selection: { ids: [id] }, userGroupId: group.id, onLoggedOn: 'WAIT' };
  const done = await run(client, 'bulkMoveToUserGroup', input);
  await offQueue(id);
  await applyAwake(api.database.em);
  const { waitingRun } = await pending(done.id);
  expect(await readRun(api.client, waitingRun?.id ?? '')).toMatchObject({
    counts: { changed: 0, refused: 1 },
  });
});

test('B2 B5 nothing is given that has been deleted since: by a plan, at a log-off, by an undo', async () => {
  const [old, next] = [await api.site.userGroup('Old'), await api.site.userGroup('Next')];
  const ids = (await api.users(2, { userGroupId: old.id })).map(({ id }) => id);
  const groupOf = (id: string) =>
    api.site.run((em) =>
      row<{ id: string }>(em, sql`select user_group_id as id from users where id = ${id}`),
    );
  const gone = (group: { id: string }) =>
    api.site.run((em) => rows(em, sql`delete from user_groups where id = ${group.id}`));
  const move = { userGroupId: next.id, notify: false };
  const [waiter = '', mover = ''] = ids;
  await onQueue(waiter);
  const waited = await run(api.client, 'bulkMoveToUserGroup', {
    ...move,
    selection: { ids: [waiter] },
    onLoggedOn: 'WAIT',
  });
  const plan = await run(api.client, 'bulkMoveToUserGroup', {
    ...move,
    selection: { ids: [mover] },
    dryRun: true,
  });
  const moved = await run(api.client, 'bulkMoveToUserGroup', {
    selection: { ids: [(await api.user({ userGroupId: next.id })).id] },
    userGroupId: old.id,
    notify: false,
  });
  await gone(next);
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(applied.refusals.nodes).toMatchObject([{ code: 'REFERENCE_GONE' }]);
  const undone = await run(api.client, 'undoRun', { runId: moved.id });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'REFERENCE_GONE', field: 'userGroupId' }]);
  await offQueue(waiter);
  await applyAwake(api.database.em);
  const { waitingRun } = await pending(waited.id);
  expect(await readRun(api.client, waitingRun?.id ?? '')).toMatchObject({
    error: { code: 'REFERENCE_GONE' },
  });
  expect(await groupOf(waiter)).toEqual({ id: old.id });
  expect(await groupOf(mover)).toEqual({ id: old.id });
});

test('B7 who waits can be taken out, the run be cancelled, and the wait ends after 7 days', async () => {
  const ids = await idsOf(3);
  const [out = '', old = '', last = ''] = ids;
  await onQueue(...ids);
  const done = await run(api.client, 'bulkDelete', { selection: { ids }, onLoggedOn: 'WAIT' });
  const waiting = (await pending(done.id)).waitingRun?.id ?? '';
  const { cancelWaiting } = await api.query<{ cancelWaiting: { userErrors: unknown[] } }>(
    'mutation ($input: CancelWaitingInput!) { cancelWaiting(input: $input) { userErrors { code } } }',
    { input: { runId: waiting, userIds: [out] } },
  );
  expect(cancelWaiting.userErrors).toEqual([]);
  await api.site.run((em) =>
    rows(em, sql`update run_waiting set until = now() - interval '1 second' where user_id = ${old}`),
  );
  await applyAwake(api.database.em);
  expect((await pending(done.id)).waitingRun?.waiting.nodes).toEqual([{ user: { id: last } }]);
  await api.query('mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }', {
    id: waiting,
  });
  const ended = await readRun(api.client, waiting);
  expect(ended?.status).toBe('CANCELLED');
  expect(ended?.refusals.nodes.map(({ code }) => code)).toEqual(['WAIT_ENDED', 'WAIT_ENDED', 'WAIT_ENDED']);
  await offQueue(...ids);
  await applyAwake(api.database.em);
  expect(await stateOf(api, last)).toMatchObject({ deleted: false });
});

test('B24 an action with a time is applied at that time to whoever is selected then', async () => {
  const { late } = await api.teams('late');
  const [first = ''] = await idsOf(1);
  const text = `Scheduled${Date.now()}`;
  await api.site.run((em) => rows(em, sql`update users set last_name = ${text} where id = ${first}`));
  const planned = await run(api.client, 'bulkAssignTeams', {
    selection: { filter: { where: { text } } },
    teamIds: [late.id],
    mode: 'ADD',
    schedule: { at: inHours(2) },
  });
  expect(planned.status).toBe('SCHEDULED');
  expect(await stateOf(api, first)).toMatchObject({ teams: [] });
  const second = await api.user({ lastName: text });
  const upcoming = () =>
    api.client.query<{ run: { upcoming: { count: number } | null } }>(
      'query ($id: ID!) { run(id: $id) { upcoming { count } } }',
      { id: planned.id },
    );
  expect((await upcoming()).run.upcoming).toEqual({ count: 2 });
  await comeDue(planned.id);
  const done = await untilStatus(planned.id, 'APPLIED');
  expect(done?.counts).toMatchObject({ changed: 2 });
  expect((await upcoming()).run.upcoming).toBeNull();
  expect(await stateOf(api, second.id)).toMatchObject({ teams: ['late'] });
});

test('B24 a plan can be scheduled, with a time of return at which it is undone', async () => {
  const { guest } = await api.teams('guest');
  const ids = await idsOf(2);
  const plan = await run(api.client, 'bulkAssignTeams', {
    selection: { ids },
    teamIds: [guest.id],
    mode: 'ADD',
    dryRun: true,
  });
  const schedule = { at: inHours(1), revertAt: inHours(3) };
  expect(await run(api.client, 'applyPlan', { planId: plan.id, schedule })).toMatchObject({
    status: 'SCHEDULED',
  });
  await comeDue(plan.id);
  await untilStatus(plan.id, 'APPLIED');
  await comeDue(plan.id, 'revert_at');
  await untilStatus(plan.id, 'UNDONE');
  expect(await stateOf(api, ids[0] ?? '')).toMatchObject({ teams: [] });
  await startDueRuns(api.database.em);
  expect((await pending(plan.id)).undoneBy).toMatchObject({ status: 'APPLIED' });
});

test('B8 B24 the number that was confirmed is of those who lose something, not of all who are selected', async () => {
  const { shared } = await api.teams('shared');
  const selection = {
    ids: (await api.users([{ teams: [shared] }, { teams: [shared] }, {}])).map(({ id }) => id),
  };
  await api.site.guard(1, 100);
  try {
    const input = { selection, teamIds: [shared.id], mode: 'REMOVE', dryRun: true };
    const plan = await run(api.client, 'bulkAssignTeams', input);
    const schedule = { at: inHours(1) };
    await run(api.client, 'applyPlan', { planId: plan.id, confirmCount: 2, schedule });
    await comeDue(plan.id);
    expect(await untilStatus(plan.id, 'APPLIED')).toMatchObject({ counts: { changed: 2 } });
  } finally {
    await api.site.guard(1_000_000, 100);
  }
});

test('B24 B7 the return takes back what was done at log-offs too, and waits for nobody any more', async () => {
  const ids = await idsOf(2);
  const [busy = '', never = ''] = ids;
  await onQueue(...ids);
  const scheduled = await run(api.client, 'bulkDelete', {
    selection: { ids },
    onLoggedOn: 'WAIT',
    schedule: { at: inHours(1), revertAt: inHours(3) },
  });
  await comeDue(scheduled.id);
  await untilStatus(scheduled.id, 'APPLIED');
  const waiting = (await pending(scheduled.id)).waitingRun?.id ?? '';
  await offQueue(busy);
  await applyAwake(api.database.em);
  expect(await stateOf(api, busy)).toMatchObject({ deleted: true });
  await comeDue(waiting, 'revert_at');
  await untilStatus(waiting, 'UNDONE');
  await offQueue(never);
  await applyAwake(api.database.em);
  expect(await stateOf(api, busy)).toMatchObject({ deleted: false });
  expect(await stateOf(api, never)).toMatchObject({ deleted: false });
});

test('B24 a return that another process is at is left to it, and not reported as one that failed', async () => {
  const { held } = await api.teams('held');
  const scheduled = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: await idsOf(1) },
    teamIds: [held.id],
    mode: 'ADD',
    schedule: { at: inHours(1), revertAt: inHours(2) },
  });
  await comeDue(scheduled.id);
  await untilStatus(scheduled.id, 'APPLIED');
  await api.site.run(async (em) => {
    await rows(em, sql`select from runs where id = ${scheduled.id} for no key update`);
    await revertRun(api.database.em.fork(), api.site.id, scheduled.id);
  });
  const failed = () =>
    api.site.run((em) =>
      rows(em, sql`select from runs where undo_of = ${scheduled.id} and status = 'FAILED'`),
    );
  expect(await failed()).toEqual([]);
  await comeDue(scheduled.id, 'revert_at');
  await untilStatus(scheduled.id, 'UNDONE');
  expect(await failed()).toEqual([]);
});

test('B24 a return that may not be is a failed run, and is reported', async () => {
  const { lent } = await api.teams('lent');
  const role = await api.site.role('Lender', ['users.read', 'users.assign']);
  const lender = await api.user({ roles: [role], email: 'lender@muster.test', language: 'de' });
  const scheduled = await run(await api.as(lender), 'bulkAssignTeams', {
    selection: { ids: await idsOf(1) },
    teamIds: [lent.id],
    mode: 'ADD',
    schedule: { at: inHours(1), revertAt: inHours(2) },
  });
  await comeDue(scheduled.id);
  await untilStatus(scheduled.id, 'APPLIED');
  await api.site.run((em) => rows(em, sql`update roles set permissions = '{users.read}' where id = ${role}`));
  await comeDue(scheduled.id, 'revert_at');
  const told = () =>
    api.site.run((em) =>
      rows<{ status: string; text: string | null }>(
        em,
        sql`select r.status, o.shown_text as text from runs r join outbox o on o.run_id = r.id
            where r.undo_of = ${scheduled.id} and o.address = 'lender@muster.test'`,
      ),
    );
  expect(await told()).toMatchObject([{ status: 'FAILED' }]);
  // O2: the reason too is in the language of whom the message is for.
  await vi.waitFor(
    async () => expect((await told())[0]?.text).toContain('darf es nicht mehr zurücknehmen'),
    10_000,
  );
});

test('B24 what recurs begins a run each time and goes to its next day at the same local time', async () => {
  await api.site.run((em) =>
    rows(em, sql`update sites set time_zone = 'Europe/Berlin' where id = ${api.site.id}`),
  );
  const { shift } = await api.teams('shift');
  const ids = await idsOf(1);
  const recursOn = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
  const recurring = await run(api.client, 'bulkAssignTeams', {
    selection: { ids },
    teamIds: [shift.id],
    mode: 'ADD',
    schedule: { at: inHours(1), recursOn },
  });
  await comeDue(recurring.id);
  const { schedule, status } = await pending(recurring.id);
  expect(status).toBe('SCHEDULED');
  const next = new Date(schedule?.at ?? 0);
  expect(next.getTime()).toBeGreaterThan(Date.now());
  const inBerlin = (date: Date, option: object) =>
    date.toLocaleString('en-GB', { timeZone: 'Europe/Berlin', ...option });
  expect(['Saturday', 'Sunday']).not.toContain(inBerlin(next, { weekday: 'long' }));
  const begun = new Date(Date.now() - 60_000);
  expect(inBerlin(next, { timeStyle: 'short' })).toBe(inBerlin(begun, { timeStyle: 'short' }));
  const child = await api.site.run((em) =>
    row<{ id: string }>(em, sql`select id from runs where parent_id = ${recurring.id}`),
  );
  const done = await untilStatus(child.id, 'APPLIED');
  expect(done?.counts).toMatchObject({ changed: 1 });
  await api.query('mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }', {
    id: recurring.id,
  });
  expect((await pending(recurring.id)).status).toBe('CANCELLED');
});

test('B24 what recurs on other days than that of its first time begins on the first of them', async () => {
  const { sundays } = await api.teams('sundays');
  const inTen = new Date(Date.now() + 240 * HOUR);
  const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
  const { time_zone: timeZone } = await api.site.run((em) =>
    row<{ time_zone: string }>(em, sql`select time_zone from sites where id = ${api.site.id}`),
  );
  const dayAfter = new Date(inTen.getTime() + 24 * HOUR).toLocaleString('en-GB', {
    timeZone,
    weekday: 'long',
  });
  const recursOn = names.filter((name) => name === dayAfter.toUpperCase());
  const scheduled = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: await idsOf(1) },
    teamIds: [sundays.id],
    mode: 'ADD',
    schedule: { at: inTen.toISOString(), recursOn },
  });
  const at = new Date((await pending(scheduled.id)).schedule?.at ?? 0);
  expect(at.toLocaleString('en-GB', { timeZone, weekday: 'long' })).toBe(dayAfter);
  expect(at.getTime()).toBeGreaterThan(inTen.getTime());
});

test('B24 it is applied by the rights that the person has then', async () => {
  const { rights } = await api.teams('rights');
  const role = await api.site.role('Assigner', ['users.read', 'users.assign']);
  const user = await api.user({ roles: [role] });
  const [id = ''] = await idsOf(1);
  const scheduled = await run(await api.as(user), 'bulkAssignTeams', {
    selection: { ids: [id] },
    teamIds: [rights.id],
    mode: 'ADD',
    schedule: { at: inHours(1) },
  });
  await run(api.client, 'bulkLock', { selection: { ids: [user.id] } });
  await comeDue(scheduled.id);
  expect(await untilStatus(scheduled.id, 'FAILED')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await stateOf(api, id)).toMatchObject({ teams: [] });
});

test('B24 who is refused at that time is reported to the actor, once', async () => {
  const { reported } = await api.teams('reported');
  const [id = ''] = await idsOf(1);
  await api.site.run((em) =>
    rows(em, sql`update users set email = 'boss@muster.test', language = 'de' where id = ${api.admin.id}`),
  );
  const gone = await api.user({ status: 'DELETED', firstName: 'Gone', lastName: 'Girl' });
  const scheduled = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [id, gone.id] },
    teamIds: [reported.id],
    mode: 'ADD',
    schedule: { at: inHours(1) },
  });
  await comeDue(scheduled.id);
  await untilStatus(scheduled.id, 'APPLIED');
  await startDueRuns(api.database.em);
  const found = await vi.waitFor(async () => {
    const kept = await api.site.run((em) =>
      rows<{ address: string; text: string }>(
        em,
        sql`select address, shown_text as text from outbox where run_id = ${scheduled.id} and status = 'KEPT'`,
      ),
    );
    expect(kept).toHaveLength(1);
    return kept[0];
  }, 10_000);
  expect(found?.address).toBe('boss@muster.test');
  expect(found?.text).toContain('Teams zuweisen: 1 geändert, 1 abgelehnt.');
  expect(found?.text).toContain('Gone Girl');
});

test('B24 a return later than anything can be undone is refused', async () => {
  const { late } = await api.teams('late');
  const answer = await bulk(api.client, 'bulkAssignTeams', {
    selection: { ids: await idsOf(1) },
    teamIds: [late.id],
    mode: 'ADD',
    schedule: { at: inHours(1), revertAt: inHours(24 * 40) },
  });
  expect(answer.userErrors).toMatchObject([{ code: 'INVALID', path: ['schedule', 'revertAt'] }]);
});

test('B24 times that make no sense are refused, all at once', async () => {
  const { any } = await api.teams('any');
  const ids = await idsOf(1);
  const answer = await bulk(api.client, 'bulkAssignTeams', {
    selection: { ids },
    teamIds: [any.id],
    mode: 'ADD',
    schedule: { at: inHours(-1), revertAt: inHours(-2), until: inHours(-3) },
  });
  expect(answer.userErrors.map(({ path }) => path.join('.'))).toEqual([
    'schedule.at',
    'schedule.revertAt',
    'schedule.until',
    'schedule.until',
  ]);
});

test('B8 B24 what has come to affect more than was confirmed is not done unseen', async () => {
  const text = `Grown${Date.now()}`;
  await api.users(2, { lastName: text });
  await api.site.guard(1, 100);
  try {
    const selection = { filter: { where: { text } } };
    const scheduled = await run(api.client, 'bulkDelete', {
      selection,
      confirmCount: 2,
      schedule: { at: inHours(1) },
    });
    await api.users(3, { lastName: text });
    await comeDue(scheduled.id);
    expect(await untilStatus(scheduled.id, 'FAILED')).toMatchObject({ error: { code: 'COUNT_GREW' } });
  } finally {
    await api.site.guard(1_000_000, 100);
  }
});

test('B8 secondApproval: a large removal waits for another administrator, who sees exactly what it will do', async () => {
  await api.site.guard(1, 100);
  await api.site.run((em) =>
    rows(em, sql`update sites set second_approval = true where id = ${api.site.id}`),
  );
  try {
    const ids = await idsOf(2);
    const plan = await run(api.client, 'bulkDelete', { selection: { ids }, dryRun: true });
    const asked = await run(api.client, 'applyPlan', { planId: plan.id, confirmCount: 2 });
    expect(asked.status).toBe('WAITING_FOR_APPROVAL');
    expect(await decide('approveRun', asked.id)).toMatchObject({ userErrors: [{ code: 'OWN_RUN' }] });
    const second = await api.asRole('Admin');
    expect(await pending(asked.id)).toMatchObject({ canApprove: false });
    expect(await pending(asked.id, second)).toMatchObject({ canApprove: true });
    expect(await stateOf(api, ids[0] ?? '')).toMatchObject({ deleted: false });
    expect(await decide('approveRun', asked.id, second)).toMatchObject({
      run: { status: 'APPLIED' },
      userErrors: [],
    });
    expect(await decide('approveRun', asked.id, second)).toMatchObject({
      userErrors: [{ code: 'WRONG_STATE' }],
    });
    expect((await pending(asked.id)).approval?.approvedBy).toBeTruthy();
    expect(await stateOf(api, ids[0] ?? '')).toMatchObject({ deleted: true });

    const others = await idsOf(2);
    const direct = await run(api.client, 'bulkDelete', { selection: { ids: others }, confirmCount: 2 });
    expect(direct).toMatchObject({ status: 'WAITING_FOR_APPROVAL', counts: { changed: 2 } });
    const weak = await api.asRole('Billing Admin');
    await expect(decide('approveRun', direct.id, weak)).rejects.toThrow(/whole site/);
    expect(await decide('rejectRun', direct.id, second)).toMatchObject({ run: { status: 'CANCELLED' } });
    const rejected = async (language: string) => {
      const headers = { ...api.client.headers, 'accept-language': language };
      return (await pending(direct.id, new TestClient(api.url, undefined, headers))).error;
    };
    expect(await rejected('en')).toMatchObject({ message: expect.stringMatching(/ has rejected it\.$/) });
    expect(await rejected('de')).toMatchObject({
      code: 'REJECTED',
      message: expect.stringMatching(/ hat ihn abgelehnt\.$/),
    });
    expect(await stateOf(api, others[0] ?? '')).toMatchObject({ deleted: false });
  } finally {
    await api.site.guard(1_000_000, 100);
    await api.site.run((em) =>
      rows(em, sql`update sites set second_approval = false where id = ${api.site.id}`),
    );
  }
});

test('B8 to undo what has brought many users back is a removal, and guarded as one', async () => {
  const users = await api.users(3, { status: 'DELETED' });
  const selection = { ids: users.map(({ id }) => id) };
  const restored = await run(api.client, 'bulkRestore', { selection, withLicense: false });
  await api.site.guard(2, 100);
  try {
    const answer = await bulk(api.client, 'undoRun', { runId: restored.id });
    expect(answer.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED', path: ['confirmCount'] }]);
    const plan = await run(api.client, 'undoRun', { runId: restored.id, dryRun: true });
    const unsure = await bulk(api.client, 'applyPlan', { planId: plan.id });
    expect(unsure.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED' }]);
    const undone = await run(api.client, 'undoRun', { runId: restored.id, confirmCount: 3 });
    expect(undone).toMatchObject({ status: 'APPLIED', counts: { changed: 3 } });
  } finally {
    await api.site.guard(1_000_000, 100);
  }
});

test('B6 somebody without the permission cannot stop what another has started', async () => {
  const ids = await idsOf(1);
  const plan = await run(api.client, 'bulkDelete', { selection: { ids }, dryRun: true });
  const weak = await api.asRole('Billing Admin');
  await expect(
    weak.query('mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }', {
      id: plan.id,
    }),
  ).rejects.toThrow(/may not stop/);
});
