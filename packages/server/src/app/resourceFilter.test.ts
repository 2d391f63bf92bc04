import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, exportNow, tryExport } from '../testing/exports.ts';
import { tryPlan } from '../testing/imports.ts';
import { run } from '../testing/runs.ts';
import { startTestApi } from '../testing/startTestApi.ts';
import type { TestApi } from '../testing/TestApi.ts';
import type { TestClient } from '../testing/TestClient.ts';
import type { TestUser } from '../testing/userValues.ts';

/** Stands in everything of the user whom the filter hides. */
const MARK = 'zzhidden';

let api: TestApi;
let hidden: TestUser;
let seen: TestUser;
let client: TestClient;
let runOnHidden: string;

beforeAll(async () => {
  api = await startTestApi('resource filter everywhere');
  const { night, day } = await api.teams('night', 'day');
  const values = { username: MARK, email: `${MARK}@north.test`, lastName: MARK, extension: '7777' };
  hidden = await api.user({
    ...values,
    teams: [{ ...day, name: 'day' }],
    status: 'LOCKED',
    roles: ['Supervisor'],
  });
  seen = await api.user({ username: 'seen', teams: [{ ...night, name: 'night' }], supervisorId: hidden.id });
  const lead = await api.user({ roles: ['Admin'] });
  await run(api.client, 'bulkSetFields', {
    selection: { ids: [lead.id] },
    resourceFilter: { team: { in: [night.id] } },
  });
  client = await api.as(lead);
  const input = { selection: { ids: [hidden.id] }, teamIds: [night.id], mode: 'ADD', reason: MARK };
  const applied = await run(api.client, 'bulkAssignTeams', input);
  await run(api.client, 'undoRun', { runId: applied.id });
  await run(api.client, 'bulkSendActivation', { selection: { ids: [hidden.id] } });
  runOnHidden = applied.id;
});
afterAll(() => api.stop());

const USER = 'id name username email supervisor { name }';

/** Every question whose answer may hold a user, or how many there are. */
const questions: Record<string, () => string> = {
  users: () => `{ a: users(first: 200) { nodes { ${USER} } totalCount }
    b: users(first: 200, filter: { text: "${MARK}" }) { nodes { ${USER} } totalCount }
    c: users(first: 200, filter: { ids: { in: ["${hidden.id}"] } }) { nodes { ${USER} } totalCount }
    d: users(first: 200, filter: { status: { in: [LOCKED] } }) { nodes { ${USER} } totalCount } }`,
  user: () => `{ user(id: "${hidden.id}") { ${USER} } }`,
  supervisor: () => `{ user(id: "${seen.id}") { ${USER} } }`,
  node: () => `{ node(id: "${hidden.id}") { id ... on User { ${USER} } }
    nodes(ids: ["${hidden.id}"]) { id ... on User { ${USER} } } }`,
  changes: () => `{ a: changes(first: 200) { nodes { reason user { name } added removed } }
    b: changes(first: 200, filter: { user: "${hidden.id}" }) { nodes { reason user { name } field } totalCount }
    c: changes(first: 200, filter: { run: "${runOnHidden}" }) { nodes { reason field } totalCount } }`,
  state: () =>
    `{ userStateAt(userId: "${hidden.id}", at: "${new Date().toISOString()}") { fields { field was } } }`,
  runs: () => `{ runs(first: 200) { nodes { reason } totalCount }
    run(id: "${runOnHidden}") { reason differences(first: 9) { nodes { user { name } } } } }`,
  accountLocks: () => '{ accountLocks(first: 200) { nodes { user { name } note } totalCount } }',
  outbox: () => '{ outbox(first: 200) { nodes { address user { name } } totalCount } }',
  sessions: () => `{ sessions(userId: "${hidden.id}") { id } }`,
  usedIds: () => '{ usedIds(kind: EXTENSION) { taken { holder { name } } } }',
  savedSelection: () =>
    `mutation { saveSelection(input: { keys: ["${hidden.email}", "${hidden.id}"] }) { savedSelection { count } } }`,
};

test.each(Object.keys(questions))('R2 %s says nothing of whom a resource filter hides', async (name) => {
  const { data, errors } = await client.send(questions[name]?.() ?? '');
  // Refused as a whole is no answer either.
  for (const { extensions } of errors ?? []) expect(extensions.code).toBe('FORBIDDEN');
  expect(JSON.stringify(data ?? null)).not.toContain(MARK);
});

test('R2 whom a resource filter hides is counted nowhere', async () => {
  const { users, teams, byId, byText, state, sessions } = await client.query<Record<string, unknown>>(
    `{ users(first: 1, filter: { text: "${MARK}" }) { totalCount }
       teams(first: 9) { nodes { name userCount } }
       byId: selectionCount(selection: { ids: ["${hidden.id}", "${seen.id}"] }) { count }
       byText: selectionCount(selection: { filter: { where: { text: "${MARK}" } } }) { count }
       state: userStateAt(userId: "${hidden.id}", at: "${new Date().toISOString()}") { existed }
       sessions(userId: "${hidden.id}") { id } }`,
  );
  expect({ users, byId, byText, state, sessions }).toEqual({
    users: { totalCount: 0 },
    byId: { count: 1 },
    byText: { count: 0 },
    state: null,
    sessions: [],
  });
  expect(teams).toMatchObject({
    nodes: [
      { name: 'day', userCount: 0 },
      { name: 'night', userCount: 1 },
    ],
  });
});

test('R2 E1 whom a resource filter hides is in no export, of users or of the change log', async () => {
  const both = await exportNow(client, {
    selection: { ids: [hidden.id, seen.id] },
    columns: ['USERNAME', 'SUPERVISOR'],
  });
  expect(both.rows).toBe(1);
  expect((await download(client, both)).text).not.toContain(MARK);
  const none = await tryExport(client, { selection: { ids: [hidden.id] }, columns: ['USERNAME'] });
  expect(none.export?.rows ?? 0).toBe(0);
  const log = await client.fetch('/files/north/changes.csv');
  expect(await log.text()).not.toContain(MARK);
});

test('R2 I8 who is limited by a resource filter imports nothing, so changes nobody by a file', async () => {
  const file = `Username,First Name,Last Name,Email Address,Role\n${MARK},Taken,Over,other@north.test,Agent\n`;
  await expect(tryPlan(client, file, { existing: 'UPDATE' })).rejects.toThrow(/FORBIDDEN/);
});
