import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { bulk, readRun, run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('runs');
});
afterAll(() => api.stop());

const counts = (selected: number, changed: number, unchanged: number, refused: number) => ({
  selected,
  changed,
  unchanged,
  refused,
});

test('B2 a plan shows exactly what applying it does, and changes nothing itself', async () => {
  const { night, day } = await api.teams('night', 'day');
  const [ada, bob] = await api.users([{ teams: [night] }, { teams: [day] }]);
  const input = { selection: { ids: [ada?.id, bob?.id] }, teamIds: [day.id], mode: 'REPLACE' };
  const plan = await run(api.client, 'bulkAssignTeams', { ...input, dryRun: true });
  expect(plan).toMatchObject({ status: 'PLANNED', counts: counts(2, 1, 1, 0) });
  expect(plan.differences.nodes).toEqual([
    {
      user: { id: ada?.id },
      fields: [{ field: 'teams', before: null, after: null, added: ['day'], removed: ['night'] }],
    },
  ]);
  expect((await stateOf(api, ada?.id ?? '')).teams).toEqual(['night']);
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(applied).toMatchObject({ id: plan.id, status: 'APPLIED', counts: counts(2, 1, 1, 0) });
  expect(applied.differences).toEqual(plan.differences);
  expect((await stateOf(api, ada?.id ?? '')).teams).toEqual(['day']);
});

test('B2 who has changed since the plan in a field that it reads is refused as stale, others go on', async () => {
  const { night, day } = await api.teams('night', 'day');
  const { billing } = await api.skills('billing');
  const [ada, bob] = await api.users(2);
  const plan = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada?.id, bob?.id] },
    teamIds: [night.id],
    mode: 'ADD',
    dryRun: true,
  });
  await run(api.client, 'bulkAssignTeams', { selection: { ids: [ada?.id] }, teamIds: [day.id], mode: 'ADD' });
  await run(api.client, 'bulkUpdateSkills', {
    selection: { ids: [bob?.id] },
    skills: [{ skillId: billing.id, level: 3 }],
    mode: 'MERGE',
  });
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(applied.counts).toEqual(counts(2, 1, 0, 1));
  expect(applied.refusals.nodes).toEqual([{ user: { id: ada?.id }, code: 'STALE', field: null }]);
  expect((await stateOf(api, ada?.id ?? '')).teams).toEqual(['day']);
  expect((await stateOf(api, bob?.id ?? '')).teams).toEqual(['night']);
});

test('B2 a plan of yesterday cannot be applied', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user();
  const plan = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [night.id],
    mode: 'ADD',
    dryRun: true,
  });
  await api.site.run((em) =>
    rows(em, sql`update runs set expires_at = now() - interval '1 minute' where id = ${plan.id}`),
  );
  const { userErrors } = await bulk(api.client, 'applyPlan', { planId: plan.id });
  expect(userErrors).toMatchObject([{ code: 'PLAN_EXPIRED', path: ['planId'] }]);
});

test('B2 a plan is refused where what it assigns has been deleted meanwhile', async () => {
  const { brief, night } = await api.teams('brief', 'night');
  const ada = await api.user();
  const plan = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [brief.id, night.id],
    mode: 'ADD',
    dryRun: true,
  });
  await api.site.run((em) => rows(em, sql`delete from teams where id = ${brief.id}`));
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(applied.refusals.nodes).toEqual([{ user: { id: ada.id }, code: 'REFERENCE_GONE', field: null }]);
  expect((await stateOf(api, ada.id)).teams).toEqual([]);
});

test('B3 ABORT does nothing at all where one is refused, and says who', async () => {
  const [ada, bob] = await api.users([{ loggedOn: true }, {}]);
  const ended = await run(api.client, 'bulkDelete', {
    selection: { ids: [ada?.id, bob?.id] },
    onRefusal: 'ABORT',
  });
  expect(ended).toMatchObject({ status: 'FAILED', error: { code: 'REFUSED' }, undoableUntil: null });
  expect(ended.refusals.nodes).toEqual([{ user: { id: ada?.id }, code: 'LOGGED_ON', field: null }]);
  expect((await stateOf(api, bob?.id ?? '')).deleted).toBe(false);
});

test('B3 who is so already is unchanged, and nothing is logged of them', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user({ teams: [night] });
  const applied = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [night.id],
    mode: 'ADD',
  });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: counts(1, 0, 1, 0), undoableUntil: null });
  const logged = await api.site.run((em) => rows(em, sql`select from changes where user_id = ${ada.id}`));
  expect(logged).toHaveLength(0);
});

test('B4 the same key returns the first run, and another input under it is refused', async () => {
  const { night, day } = await api.teams('night', 'day');
  const ada = await api.user();
  const input = {
    selection: { ids: [ada.id] },
    teamIds: [night.id],
    mode: 'ADD',
    idempotencyKey: randomUUID(),
  };
  const first = await bulk(api.client, 'bulkAssignTeams', input);
  const second = await bulk(api.client, 'bulkAssignTeams', input);
  expect([first.replayed, second.replayed]).toEqual([false, true]);
  expect(second.run).toEqual(first.run);
  const other = api.client.refusal(
    `mutation ($input: BulkAssignTeamsInput!) { bulkAssignTeams(input: $input) { replayed } }`,
    { input: { ...input, teamIds: [day.id] } },
  );
  expect(await other).toBe('IDEMPOTENCY_MISMATCH');
});

test('B4 two hundred simultaneous requests with one key have one effect', async () => {
  const { night } = await api.teams('night');
  const users = await api.users(20);
  const selection = { ids: users.map(({ id }) => id) };
  const input = { selection, teamIds: [night.id], mode: 'ADD', idempotencyKey: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => bulk(api.client, 'bulkAssignTeams', input)),
  );
  expect(new Set(answers.map((answer) => answer.run.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const logged = await api.site.run((em) =>
    rows(em, sql`select from changes where user_id = any(${selection.ids}::uuid[])`),
  );
  expect(logged).toHaveLength(20);
});

test('B4 a request that was refused for its input leaves its key free', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user();
  const key = { idempotencyKey: randomUUID() };
  const input = { selection: { ids: [ada.id] }, mode: 'ADD', ...key };
  const refused = await bulk(api.client, 'bulkAssignTeams', { ...input, teamIds: [randomUUID()] });
  expect(refused.userErrors).toMatchObject([{ code: 'UNKNOWN_ID', path: ['teamIds', '0'] }]);
  expect(await run(api.client, 'bulkAssignTeams', { ...input, teamIds: [night.id] })).toMatchObject({
    status: 'APPLIED',
  });
});

test('B5 undo takes back what still holds the value of the run, and can be undone itself', async () => {
  const { night, day, late } = await api.teams('night', 'day', 'late');
  const ada = await api.user({ teams: [night] });
  const replaced = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [day.id],
    mode: 'REPLACE',
  });
  await run(api.client, 'bulkAssignTeams', { selection: { ids: [ada.id] }, teamIds: [late.id], mode: 'ADD' });
  const undone = await run(api.client, 'undoRun', { runId: replaced.id });
  expect((await stateOf(api, ada.id)).teams).toEqual(['late', 'night']);
  expect(await readRun(api.client, replaced.id)).toMatchObject({ status: 'UNDONE', undoableUntil: null });
  await run(api.client, 'undoRun', { runId: undone.id });
  expect((await stateOf(api, ada.id)).teams).toEqual(['day', 'late']);
});

test('B5 a level that has changed again is a conflict, and stays', async () => {
  const { billing, tech } = await api.skills('billing', 'tech');
  const ada = await api.user({ skills: { [billing.id]: 2 } });
  const set = await run(api.client, 'bulkUpdateSkills', {
    selection: { ids: [ada.id] },
    skills: [
      { skillId: billing.id, level: 5 },
      { skillId: tech.id, level: 4 },
    ],
    mode: 'MERGE',
  });
  await run(api.client, 'bulkUpdateSkills', {
    selection: { ids: [ada.id] },
    skills: [{ skillId: billing.id, level: 9 }],
    mode: 'MERGE',
  });
  const undone = await run(api.client, 'undoRun', { runId: set.id });
  expect(undone.counts).toEqual(counts(1, 1, 0, 0));
  expect(undone.refusals.nodes).toEqual([{ user: { id: ada.id }, code: 'CONFLICT', field: 'skills' }]);
  expect((await stateOf(api, ada.id)).skills).toEqual({ billing: 9 });
});

test('B5 a run is undone once, and not after 30 days', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user();
  const input = { selection: { ids: [ada.id] }, teamIds: [night.id], mode: 'ADD' };
  const first = await run(api.client, 'bulkAssignTeams', input);
  await run(api.client, 'undoRun', { runId: first.id });
  const again = await bulk(api.client, 'undoRun', { runId: first.id });
  expect(again.userErrors).toMatchObject([{ code: 'ALREADY_UNDONE' }]);
  const old = await run(api.client, 'bulkAssignTeams', input);
  await api.site.run((em) =>
    rows(em, sql`update runs set applied_at = now() - interval '31 days' where id = ${old.id}`),
  );
  const late = await bulk(api.client, 'undoRun', { runId: old.id });
  expect(late.userErrors).toMatchObject([{ code: 'UNDO_EXPIRED' }]);
});

test('B1 a filter with exceptions selects the rest, and an expected count that no longer holds stops it', async () => {
  const { night } = await api.teams('night');
  const users = await api.users([
    { lastName: 'Zimmerli' },
    { lastName: 'Zimmerli' },
    { lastName: 'Zimmerli' },
  ]);
  const filter = { where: { text: 'zimmerli' }, except: [users[0]?.id] };
  const input = { teamIds: [night.id], mode: 'ADD' };
  const wrong = await bulk(api.client, 'bulkAssignTeams', {
    ...input,
    selection: { filter: { ...filter, expectedCount: 3 } },
  });
  expect(wrong.userErrors).toMatchObject([
    { code: 'EXPECTED_COUNT_CHANGED', path: ['selection', 'filter', 'expectedCount'] },
  ]);
  const right = await run(api.client, 'bulkAssignTeams', {
    ...input,
    selection: { filter: { ...filter, expectedCount: 2 } },
  });
  expect(right.counts).toEqual(counts(2, 2, 0, 0));
  expect((await stateOf(api, users[0]?.id ?? '')).teams).toEqual([]);
});

test('B1 pasted keys become a saved selection that an action takes', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user({ username: 'ada.pasted', email: 'ada.pasted@north.test' });
  const { saveSelection } = await api.query<{
    saveSelection: { savedSelection: { id: string; count: number; unknown: string[] } };
  }>(`mutation { saveSelection(input: { keys: ["ADA.pasted@north.test", "nobody.here"] }) {
        savedSelection { id count unknown } } }`);
  expect(saveSelection.savedSelection).toMatchObject({ count: 1, unknown: ['nobody.here'] });
  await run(api.client, 'bulkAssignTeams', {
    selection: { savedSelection: saveSelection.savedSelection.id },
    teamIds: [night.id],
    mode: 'ADD',
  });
  expect((await stateOf(api, ada.id)).teams).toEqual(['night']);
});

test('B1 all that is wrong with the input is said at once', async () => {
  const ada = await api.user();
  const { billing } = await api.skills('billing');
  const { userErrors } = await bulk(api.client, 'bulkUpdateSkills', {
    selection: { filter: { where: { ids: { in: [ada.id] } }, expectedCount: 7 } },
    skills: [{ skillId: billing.id }, { skillId: randomUUID(), level: 3 }, { skillId: billing.id, level: 3 }],
    mode: 'MERGE',
  });
  expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['REQUIRED', 'skills.0.level'],
    ['INVALID', 'skills.2.skillId'],
    ['UNKNOWN_ID', 'skills.1.skillId'],
    ['EXPECTED_COUNT_CHANGED', 'selection.filter.expectedCount'],
  ]);
});

test('B8 a removal from many asks for the count, typed; adding does not', async () => {
  const { site, client } = await api.otherSite('guarded');
  const [ada, bob] = await site.users(10);
  const { night } = await site.teams('night');
  await site.guard(1, 100);
  const selection = { ids: [ada?.id, bob?.id] };
  const direct = await bulk(client, 'bulkDelete', { selection });
  expect(direct.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED', path: ['confirmCount'] }]);
  const plan = await run(client, 'bulkDelete', { selection, dryRun: true });
  const wrong = await bulk(client, 'applyPlan', { planId: plan.id, confirmCount: 3 });
  expect(wrong.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED' }]);
  expect(await run(client, 'applyPlan', { planId: plan.id, confirmCount: 2 })).toMatchObject({
    status: 'APPLIED',
  });
  await site.guard(300, 20);
  const three = { ids: (await site.users(3)).map(({ id }) => id) };
  const replaced = await bulk(client, 'bulkAssignTeams', { selection: three, teamIds: [], mode: 'REPLACE' });
  expect(replaced.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED' }]);
  await run(client, 'bulkAssignTeams', { selection: three, teamIds: [night.id], mode: 'ADD' });
});

test('C1 every change is logged with its run, actor, reason, before and after', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user();
  const applied = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [night.id],
    mode: 'ADD',
    reason: 'Spring roster',
  });
  const { changes } = await api.query<{ changes: { nodes: unknown[] } }>(
    `query ($user: ID!) { changes(filter: { user: $user }, first: 10) {
       nodes { field added removed reason actor { id } user { id } run { id } } } }`,
    { user: ada.id },
  );
  expect(changes.nodes).toEqual([
    {
      field: 'teams',
      added: ['night'],
      removed: [],
      reason: 'Spring roster',
      actor: { id: api.admin.id },
      user: { id: ada.id },
      run: { id: applied.id },
    },
  ]);
});

test('C1 the application cannot change or remove what has been logged', async () => {
  await expect(api.site.run((em) => rows(em, sql`update changes set field = 'x'`))).rejects.toThrow(
    /permission/,
  );
  await expect(api.site.run((em) => rows(em, sql`delete from changes`))).rejects.toThrow(/permission/);
});

test('R2 what is no id at all is told with its place, and nothing is begun', async () => {
  const ada = await api.user();
  const ids = [ada.id, 'ada', '', '0'.repeat(20_000)];
  const { run: none, userErrors } = await bulk(api.client, 'bulkLock', { selection: { ids } });
  expect(none).toBeNull();
  expect(userErrors.map(({ code, path }) => [code, ...path])).toEqual(
    ['1', '2', '3'].map((at) => ['UNKNOWN_ID', 'selection', 'ids', at]),
  );
});

test('R2 users and runs of another site are as if they did not exist', async () => {
  const south = await api.otherSite('south');
  const { night } = await api.teams('night');
  const { night: theirs } = await south.site.teams('night');
  const [ada, sue] = [await api.user(), await south.site.user()];
  const mine = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [sue.id, ada.id] },
    teamIds: [night.id],
    mode: 'ADD',
  });
  expect(mine.counts).toEqual(counts(2, 1, 0, 1));
  expect(mine.refusals.nodes).toEqual([{ user: { id: sue.id }, code: 'NOT_FOUND', field: null }]);
  const foreign = await bulk(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id] },
    teamIds: [theirs.id],
    mode: 'ADD',
  });
  expect(foreign.userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
  expect(await readRun(south.client, mine.id)).toBeNull();
  const undo = await bulk(south.client, 'undoRun', { runId: mine.id });
  expect(undo.userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
});
