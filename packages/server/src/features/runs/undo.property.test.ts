import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionInput, everyRow, keepingRows, makeActionWorld } from '../../testing/ActionWorld.ts';
import { type BulkMutation, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
let owner: Client;
let users: string[];
let step: fc.Arbitrary<Step>;
let restoring: string;

type Step = [BulkMutation, ActionInput];

beforeAll(async () => {
  api = await startTestApi('undo property');
  const world = await makeActionWorld(api.site);
  const { userGroupId } = world;
  const made = await api.users([
    { license: 'ENTERPRISE', userGroupId },
    { license: 'CONTACT', userGroupId },
    { status: 'DELETED', userGroupId },
    { status: 'LOCKED', userGroupId },
    { status: 'SUSPENDED', license: 'CONTACT' },
    {},
  ]);
  users = made.map(({ id }) => id);
  const selection = fc.subarray(users, { minLength: 1 }).map((ids) => ({ ids }));
  step = fc.oneof(
    ...Object.entries(world.inputs).map(([mutation, input]) =>
      fc
        .tuple(fc.constant(mutation as BulkMutation), fc.tuple(selection, input))
        .map(([name, [whom, values]]): Step => [name, { selection: whom, ...values }]),
    ),
  );
  owner = new Client({ connectionString: api.databaseUrl });
  await owner.connect();
  const { keep, restore } = await keepingRows(owner);
  await owner.query(keep);
  restoring = restore;
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

/** Deleted users may be selected too, so that more are than the site has: B8 asks for the number then. */
function act(mutation: BulkMutation, input: ActionInput) {
  const { ids } = input.selection as { ids: string[] };
  return run(api.client, mutation, { ...input, confirmCount: ids.length });
}

/** Each example begins with the same rows; else all would soon be deleted. */
function beginAnew() {
  return owner.query(restoring);
}

test('B5 undo of any action restores exactly what was, whatever came before, and undoing that brings it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 3 }), step, async (before, [mutation, input]) => {
      await beginAnew();
      for (const [earlier, values] of before) await act(earlier, values);
      const was = await everyRow(api.site);
      const done = await act(mutation, input);
      const became = await everyRow(api.site);
      if (done.counts?.changed === 0) {
        expect(became).toEqual(was);
        return;
      }
      const undone = await run(api.client, 'undoRun', { runId: done.id });
      expect(await everyRow(api.site)).toEqual(was);
      await run(api.client, 'undoRun', { runId: undone.id });
      expect(await everyRow(api.site)).toEqual(became);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('B2 a plan that nothing has come between does exactly what the action itself does', async () => {
  await fc.assert(
    fc.asyncProperty(step, async ([mutation, input]) => {
      await beginAnew();
      const direct = await act(mutation, input);
      const became = withoutMoments(await everyRow(api.site));
      if (direct.counts?.changed === 0) return;
      await run(api.client, 'undoRun', { runId: direct.id });
      const plan = await run(api.client, mutation, { ...input, dryRun: true });
      const confirmCount = plan.counts?.changed;
      const applied = await run(api.client, 'applyPlan', { planId: plan.id, confirmCount });
      expect(applied.counts).toEqual(direct.counts);
      expect(withoutMoments(await everyRow(api.site))).toEqual(became);
    }),
    { numRuns: 30 },
  );
}, 120_000);

/** Who is locked twice is locked at two moments. */
function withoutMoments(state: Record<string, string[]>) {
  return JSON.stringify(state).replaceAll(/(locked_at|suspended_at)\\": \\"[^"\\]+/g, '$1');
}

test('B5 every action that can be undone has its random inputs', async () => {
  const { inputs } = await makeActionWorld((await api.otherSite('inputs')).site);
  const { __type } = await api.query<{ __type: { fields: { name: string }[] } }>(
    '{ __type(name: "Mutation") { fields { name } } }',
  );
  const events = ['bulkLogOut', 'bulkResetPassword', 'bulkResetSecondFactor', 'bulkSendActivation'];
  const actions = __type.fields.map(({ name }) => name).filter((name) => name.startsWith('bulk'));
  // Whom it makes are kept for 30 days when they go again: its undo is proved with the imports.
  expect([...Object.keys(inputs), ...events, 'bulkCreate'].sort()).toEqual(actions.sort());
});
