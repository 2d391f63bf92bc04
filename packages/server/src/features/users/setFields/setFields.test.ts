import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { bulk, run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('set fields');
});
afterAll(() => api.stop());

const only = (...users: ({ id: string } | undefined)[]) => ({
  selection: { ids: users.map((user) => user?.id) },
});

function heldBy(user: { id: string } | undefined) {
  return api.site.run(async (em) => ({
    features: (
      await rows<{ name: string }>(
        em,
        sql`select f.name from user_features m join features f on f.id = m.feature_id where m.user_id = ${user?.id} order by 1`,
      )
    ).map(({ name }) => name),
    ...(await row<{ capacities: Record<string, number> | null; filter: unknown }>(
      em,
      sql`select (select jsonb_object_agg(channel, count) from user_capacities where user_id = ${user?.id}) as capacities,
            (select filter from user_resource_filters where user_id = ${user?.id}) as filter`,
    )),
  }));
}

const nothing = { features: [], capacities: null, filter: null };

test('B19 features, capacities and resource filter are set in one run, and undo brings back what was', async () => {
  const { Recording: recording, 'Screen share': screenShare } = await api.site.features(
    'Recording',
    'Screen share',
  );
  const { night } = await api.teams('night');
  const [ada, bob] = await api.users(2);
  await run(api.client, 'bulkSetFields', {
    ...only(ada),
    capacities: [
      { channel: 'PHONE', count: 1 },
      { channel: 'CHAT', count: 2 },
    ],
    features: { featureIds: [recording.id], mode: 'ADD' },
  });
  const done = await run(api.client, 'bulkSetFields', {
    ...only(ada, bob),
    features: { featureIds: [screenShare.id], mode: 'REPLACE' },
    capacities: [
      { channel: 'CHAT', count: null },
      { channel: 'PHONE', count: 1 },
      { channel: 'EMAIL', count: 5 },
    ],
    resourceFilter: { team: { in: [night.id] }, skill: { notIn: [night.id], empty: null } },
  }).catch((error: Error) => error.message);
  expect(done).toContain('UNKNOWN_ID');
  const { billing } = await api.skills('billing');
  const resourceFilter = { team: { in: [night.id] }, skill: { notIn: [billing.id], minLevel: 5 } };
  const set = await run(api.client, 'bulkSetFields', {
    ...only(ada, bob),
    features: { featureIds: [screenShare.id], mode: 'REPLACE' },
    capacities: [
      { channel: 'CHAT', count: null },
      { channel: 'PHONE', count: 1 },
      { channel: 'EMAIL', count: 5 },
    ],
    resourceFilter,
  });
  expect(set.counts).toMatchObject({ changed: 2, refused: 0 });
  const held = { features: ['Screen share'], capacities: { PHONE: 1, EMAIL: 5 }, filter: resourceFilter };
  expect(await heldBy(ada)).toEqual(held);
  expect(await heldBy(bob)).toEqual(held);
  const shown = set.differences.nodes.find(({ user }) => user.id === ada?.id)?.fields;
  expect(shown).toMatchObject([
    { field: 'capacities', added: ['EMAIL:5'], removed: ['CHAT:2'] },
    { field: 'features', added: ['Screen share'], removed: ['Recording'] },
    { field: 'resourceFilter', before: null, after: 'team is night; skill is not billing at 5 to 10' },
  ]);
  const undone = await run(api.client, 'undoRun', { runId: set.id });
  expect(await heldBy(ada)).toEqual({
    features: ['Recording'],
    capacities: { PHONE: 1, CHAT: 2 },
    filter: null,
  });
  expect(await heldBy(bob)).toEqual(nothing);
  await run(api.client, 'undoRun', { runId: undone.id });
  expect(await heldBy(ada)).toEqual(held);
});

test('B19 a resource filter of null gives back the inherited one; who was set again since is a conflict', async () => {
  const [ada, bob] = await api.users(2);
  const set = await run(api.client, 'bulkSetFields', {
    ...only(ada),
    resourceFilter: { orgUnit: { empty: true } },
  });
  const cleared = await run(api.client, 'bulkSetFields', { ...only(ada, bob), resourceFilter: null });
  expect(cleared.counts).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await heldBy(ada)).toEqual(nothing);
  await run(api.client, 'bulkSetFields', { ...only(ada), resourceFilter: { team: { empty: true } } });
  const undone = await run(api.client, 'undoRun', { runId: set.id });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'CONFLICT', field: 'resourceFilter' }]);
});

test('U9 nobody sets the resource filter of their own', async () => {
  const set = await run(api.client, 'bulkSetFields', { ...only(api.admin), resourceFilter: null });
  expect(set.refusals.nodes).toMatchObject([{ code: 'SELF' }]);
});

test('B19 unknown features, channels and conditions are user errors, all at once', async () => {
  const ada = await api.user();
  const { userErrors } = await bulk(api.client, 'bulkSetFields', {
    ...only(ada),
    features: { featureIds: [ada.id], mode: 'ADD' },
    capacities: [{ channel: 'phone', count: 1 }, { channel: 'CHAT' }, { channel: 'CHAT', count: 2 }],
    resourceFilter: {},
  });
  expect(userErrors.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'features.featureIds.0 UNKNOWN_ID',
    'capacities.0.channel INVALID',
    'capacities.2.channel INVALID',
    'resourceFilter REQUIRED',
  ]);
});

test('B19 each part of a resource filter gives exactly one of in, notIn and empty', async () => {
  const ada = await api.user();
  const resourceFilter = { team: { in: [], empty: true } };
  await expect(bulk(api.client, 'bulkSetFields', { ...only(ada), resourceFilter })).rejects.toThrow();
});
