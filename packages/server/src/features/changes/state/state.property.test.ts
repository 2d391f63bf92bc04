import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeActionWorld } from '../../../testing/ActionWorld.ts';
import { type BulkMutation, run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

interface State {
  existed: boolean;
  deleted: boolean;
  fields: {
    field: string;
    was: string | null;
    wasAll: string[];
    now: string | null;
    nowAll: string[];
    differs: boolean;
  }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('state property');
});
afterAll(() => api.stop());

async function stateAt(userId: string, at: Date): Promise<State> {
  const { userStateAt } = await api.query<{ userStateAt: State }>(
    `query ($userId: ID!, $at: DateTime!) { userStateAt(userId: $userId, at: $at) {
       existed deleted fields { field was wasAll now nowAll differs } } }`,
    { userId, at: at.toISOString() },
  );
  return userStateAt;
}

const then = ({ fields }: State) =>
  Object.fromEntries(
    fields.flatMap(({ field, was, wasAll }) => (was || wasAll.length ? [[field, was ?? wasAll]] : [])),
  );
const now = ({ fields }: State) =>
  Object.fromEntries(
    fields.flatMap(({ field, now: is, nowAll }) => (is || nowAll.length ? [[field, is ?? nowAll]] : [])),
  );

test('C3 whatever runs came, the state at each moment is what was read then', async () => {
  const world = await makeActionWorld(api.site);
  const inputs = Object.entries(world.inputs);
  const step = fc.oneof(
    ...inputs.map(([mutation, input]) => fc.tuple(fc.constant(mutation as BulkMutation), input)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const user = await api.user({ license: 'CONTACT', userGroupId: world.userGroupId });
      const read: { at: Date; deleted: boolean; state: object }[] = [];
      const remember = async () => {
        const at = new Date();
        const state = await stateAt(user.id, at);
        expect(state.fields.filter(({ differs }) => differs)).toEqual([]);
        read.push({ at, deleted: state.deleted, state: now(state) });
        // The next run begins in a millisecond of its own.
        await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(at.getTime());
      };
      await remember();
      for (const [mutation, values] of steps) {
        const done = await run(api.client, mutation, {
          selection: { ids: [user.id] },
          ...values,
          confirmCount: 1,
        });
        await remember();
        if (done.undoableUntil && read.length % 2) {
          await run(api.client, 'undoRun', { runId: done.id });
          await remember();
        }
      }
      for (const { at, deleted, state } of read) {
        const found = await stateAt(user.id, at);
        expect(found.deleted).toBe(deleted);
        expect(then(found)).toEqual(state);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('C3 before it was created there was no user', async () => {
  const user = await api.user();
  expect(await stateAt(user.id, new Date(Date.now() - 60_000))).toEqual({
    existed: false,
    deleted: false,
    fields: [],
  });
});
