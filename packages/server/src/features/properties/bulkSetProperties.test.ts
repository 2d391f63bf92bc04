import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('properties', { work: false });
});
afterAll(() => api.stop());

const only = (...users: ({ id: string } | undefined)[]) => ({
  selection: { ids: users.map((user) => user?.id) },
});

function valuesOf(...users: ({ id: string } | undefined)[]) {
  const ids = users.map((user) => user?.id);
  return api.site.run(async (em) => {
    const held = await rows<{ user_id: string; values: Record<string, unknown> }>(
      em,
      sql`select user_id, jsonb_object_agg(property_key, value) as values from user_properties
          where user_id = any(${ids}::uuid[]) group by 1`,
    );
    return ids.map((id) => held.find(({ user_id }) => user_id === id)?.values ?? {});
  });
}

test('B19 values are set on the users, unchanged where they are so already, and undo brings the old ones back', async () => {
  const [ada, bob, cem] = await api.users(3);
  const first = [{ key: 'ringTimeout', value: 30 }];
  await run(api.client, 'bulkSetProperties', { ...only(ada), properties: first });
  const properties = [
    { key: 'ringTimeout', value: 30 },
    { key: 'autoAnswer', value: true },
    { key: 'recordingShare', value: 12.5 },
    { key: 'outboundCallerId', value: 'Help: desk' },
  ];
  await run(api.client, 'bulkSetProperties', { ...only(bob), properties });
  const done = await run(api.client, 'bulkSetProperties', { ...only(ada, bob, cem), properties });
  expect(done).toMatchObject({ kind: 'SET_PROPERTIES', counts: { changed: 2, unchanged: 1 } });
  const all = { ringTimeout: 30, autoAnswer: true, recordingShare: 12.5, outboundCallerId: 'Help: desk' };
  expect(await valuesOf(ada, bob, cem)).toEqual([all, all, all]);
  const shown = done.differences.nodes.find(({ user }) => user.id === ada?.id);
  expect(shown?.fields).toMatchObject([
    {
      field: 'properties',
      added: [
        'Answer calls automatically:true',
        'Caller ID of outbound calls:Help: desk',
        'Share of calls that are recorded (%):12.5',
      ],
      removed: [],
    },
  ]);
  await run(api.client, 'undoRun', { runId: done.id });
  expect(await valuesOf(ada, bob, cem)).toEqual([{ ringTimeout: 30 }, all, {}]);
});

test('B19 U8 an override is the presence of a value, and inherit takes it away', async () => {
  const [ada, bob] = await api.users(2);
  const inherited = { key: 'wrapUpTimeoutPhone', value: 30 };
  const set = await run(api.client, 'bulkSetProperties', { ...only(ada), properties: [inherited] });
  expect(set.counts).toMatchObject({ changed: 1 });
  const back = await run(api.client, 'bulkSetProperties', {
    ...only(ada, bob),
    properties: [{ key: 'wrapUpTimeoutPhone', inherit: true }],
  });
  expect(back.counts).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await valuesOf(ada)).toEqual([{}]);
  await run(api.client, 'undoRun', { runId: back.id });
  expect(await valuesOf(ada)).toEqual([{ wrapUpTimeoutPhone: 30 }]);
});

test('B19 values of another type or out of range are refused, all at once', async () => {
  const ada = await api.user();
  const properties = [
    { key: 'ringTimeout', value: 4 },
    { key: 'ringTimeout', value: 20 },
    { key: 'autoAnswer', value: 'yes' },
    { key: 'wrapUpTimeoutChat', value: 1.5 },
    { key: 'outboundCallerId', value: 'x'.repeat(33) },
    { key: 'colour', value: 1 },
    { key: 'idleLogOff' },
    { key: 'emailSignature', value: 'a', inherit: true },
  ];
  const { userErrors } = await bulk(api.client, 'bulkSetProperties', { ...only(ada), properties });
  expect(userErrors.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual([
    '0.value INVALID',
    '1.key INVALID',
    '2.value INVALID',
    '3.value INVALID',
    '4.value INVALID',
    '5.key UNKNOWN_ID',
    '6.value REQUIRED',
    '7.inherit INVALID',
  ]);
  expect(userErrors[0]?.message).toBe(
    '4 is out of the range of "Ringing before the next agent is tried". Give a whole number from 5 to 120 (seconds).',
  );
});

test('B5 undo leaves a key that was set again since, and restores the other', async () => {
  const ada = await api.user();
  const first = await run(api.client, 'bulkSetProperties', {
    ...only(ada),
    properties: [
      { key: 'ringTimeout', value: 10 },
      { key: 'idleLogOff', value: 10 },
    ],
  });
  await run(api.client, 'bulkSetProperties', {
    ...only(ada),
    properties: [{ key: 'ringTimeout', value: 11 }],
  });
  const undone = await run(api.client, 'undoRun', { runId: first.id });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'CONFLICT', field: 'properties' }]);
  expect(await valuesOf(ada)).toEqual([{ ringTimeout: 11 }]);
});

test('B19 the number of statements does not depend on the number of users', async () => {
  const properties = [{ key: 'ringTimeout', value: 40 }];
  const set = async (many: number) => {
    const users = await api.users(many);
    const input = { ...only(...users), properties };
    const counted = await countingStatements(api.database, () => run(api.client, 'bulkSetProperties', input));
    return counted.statements;
  };
  expect(await set(50)).toBe(await set(2));
});

test('B17 B1 users are left out of ids and of a saved selection', async () => {
  const [ada, bob] = await api.users(2);
  const properties = [{ key: 'ringTimeout', value: 50 }];
  const except = [bob?.id];
  const ids = { selection: { ids: [ada?.id, bob?.id], except } };
  const first = await run(api.client, 'bulkSetProperties', { ...ids, properties, dryRun: true });
  expect(first.counts).toEqual({ selected: 1, changed: 1, unchanged: 0, refused: 0 });
  const { saveSelection } = await api.query<{ saveSelection: { savedSelection: { id: string } } }>(
    'mutation ($keys: [String!]!) { saveSelection(input: { keys: $keys }) { savedSelection { id } } }',
    { keys: [ada?.username, bob?.username] },
  );
  const saved = { selection: { savedSelection: saveSelection.savedSelection.id, except } };
  const second = await run(api.client, 'bulkSetProperties', { ...saved, properties });
  expect(second.counts).toMatchObject({ selected: 1, changed: 1 });
  expect(await valuesOf(bob)).toEqual([{}]);
  const nobody = { selection: { ids: except, except } };
  const empty = await bulk(api.client, 'bulkSetProperties', { ...nobody, properties });
  expect(empty.userErrors).toMatchObject([{ code: 'EMPTY_SELECTION' }]);
});

test('W6 who may not edit users may not set properties', async () => {
  const ada = await api.user();
  const role = await api.site.role('Assigner', ['users.read', 'users.assign']);
  const client = await api.asRole(role);
  const input = { ...only(ada), properties: [{ key: 'ringTimeout', value: 40 }] };
  await expect(bulk(client, 'bulkSetProperties', input)).rejects.toThrow(/FORBIDDEN|may not/);
});
