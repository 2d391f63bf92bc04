import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { Actor } from '../roles/Actor.ts';
import { loadActor } from '../roles/loadActor.ts';
import { bulkUpdateSkills } from '../skills/bulkUpdateSkills.ts';
import { bulkAssignTeams } from '../teams/bulkAssignTeams.ts';
import { bulkDelete } from '../users/bulkDelete.ts';
import { registerActions } from './actions.ts';
import { applyRun } from './applyRun.ts';
import { bulkAction } from './BulkAction.ts';
import { insertRun } from './begin.ts';
import { loadRun } from './loadRun.ts';
import { runErrorOf } from './runErrorOf.ts';
import { settleProblem } from './settleProblem.ts';
import { startRun } from './startRun.ts';
import { undoRun } from './undoRun.ts';

let api: TestApi;
let actor: Actor;
let em: EntityManager;

beforeAll(async () => {
  api = await startTestApi('engine', { work: false });
  em = api.database.em;
  const found = await api.site.run((tx) => loadActor(tx, api.admin.id, api.site.id));
  if (!found) throw new Error('The administrator may not act.');
  actor = found;
});
afterAll(() => api.stop());

const anyway = { dryRun: false, onRefusal: 'SKIP' } as const;

/** An action on a column and one that is an event: each is no more than a query (architecture, the engine). */
const setCrmName = bulkAction<{ crmName: string }>({
  kind: 'TEST_SET_CRM_NAME',
  permission: 'users.edit',
  reads: ['crmName'],
  writes: ['crmName'],
  refusals: [],
  differences: ({ targets, input }) => sql`
    select t.ordinal, t.user_id, 'crmName'::text as field, to_jsonb(u.crm_name) as before, to_jsonb(${input.crmName}::text) as after
    from ${targets} t join users u on u.id = t.user_id where u.crm_name is distinct from ${input.crmName}`,
});
const greet = bulkAction<unknown>({
  kind: 'TEST_GREET',
  permission: 'users.edit',
  reads: [],
  writes: ['greeted'],
  refusals: [],
  undoable: false,
  differences: ({ targets }) => sql`
    select t.ordinal, t.user_id, 'greeted'::text as field, null::jsonb as before, '"by wave"'::jsonb as after from ${targets} t`,
});

async function counts(runId: string | undefined) {
  return api.site.run((tx) =>
    row(tx, sql`select status, selected, changed, unchanged, refused from runs where id = ${runId}`),
  );
}

async function crmNames(ids: string[]) {
  const found = await api.site.run((tx) =>
    rows<{ crm_name: string | null }>(
      tx,
      sql`select crm_name from users where id = any(${ids}::uuid[]) order by id`,
    ),
  );
  return found.map(({ crm_name }) => crm_name);
}

test('C1 an action on a column is a query, and the engine applies, logs and undoes it', async () => {
  registerActions([setCrmName] as never);
  const ids = (await api.users(3)).map(({ id }) => id);
  const { runId } = await startRun(em, actor, 'test', setCrmName, {
    selection: { ids },
    crmName: 'Ann',
    ...anyway,
  });
  expect(await crmNames(ids)).toEqual(['Ann', 'Ann', 'Ann']);
  const { runId: undo } = await undoRun(em, actor, { runId: runId ?? '', dryRun: false });
  expect(await counts(undo)).toMatchObject({ status: 'APPLIED', changed: 3 });
  expect(await crmNames(ids)).toEqual([null, null, null]);
});

test('C1 an action that is an event is a query, is logged and cannot be undone', async () => {
  registerActions([greet] as never);
  const ids = (await api.users(2)).map(({ id }) => id);
  const { runId } = await startRun(em, actor, 'test', greet, { selection: { ids }, ...anyway });
  const logged = await api.site.run((tx) =>
    rows(tx, sql`select field, after from changes where run_id = ${runId}`),
  );
  expect(logged).toEqual([
    { field: 'greeted', after: 'by wave' },
    { field: 'greeted', after: 'by wave' },
  ]);
  const { userErrors } = await undoRun(em, actor, { runId: runId ?? '', dryRun: false });
  expect(userErrors).toMatchObject([{ code: 'NOT_UNDOABLE' }]);
});

test('B3 the number of statements of a run on 10,000 users is that of a run on 10', async () => {
  const { crowd } = await api.teams('crowd');
  const { billing } = await api.skills('billing');
  const users = await api.users(10_000);
  const statements = async (ids: string[]) => {
    const selection = { ids };
    const worked = async (start: () => Promise<{ runId?: string }>) =>
      countingStatements(api.database, async () => {
        const { runId } = await start();
        // Large runs are enqueued; this server works no jobs, so the test does.
        await api.site.run((tx) =>
          rows(tx, sql`update runs set status = 'RUNNING' where id = ${runId} and status = 'QUEUED'`),
        );
        await applyRun(em, api.site.id, runId ?? '');
        expect(await counts(runId)).toMatchObject({ status: 'APPLIED', changed: ids.length });
        return runId ?? '';
      });
    const teams = await worked(() =>
      startRun(em, actor, 'test', bulkAssignTeams, {
        selection,
        teamIds: [crowd.id],
        mode: 'ADD',
        ...anyway,
      }),
    );
    const skills = await worked(() =>
      startRun(em, actor, 'test', bulkUpdateSkills, {
        selection,
        skills: [{ skillId: billing.id, level: 3 }],
        mode: 'MERGE',
        ...anyway,
      }),
    );
    const undo = await worked(() => undoRun(em, actor, { runId: skills.result, dryRun: false }));
    const gone = await worked(() => startRun(em, actor, 'test', bulkDelete, { selection, ...anyway }));
    return [teams, skills, undo, gone].map(({ statements: n }) => n);
  };
  const few = await statements(users.slice(0, 10).map(({ id }) => id));
  const many = await statements(users.slice(10).map(({ id }) => id));
  // A run works in at most 20 slices, however many users it has; 9,990 are two of them.
  for (const [i, n] of many.entries()) expect(n - (few[i] ?? 0)).toBeLessThanOrEqual(4);
  expect(Math.max(...few)).toBeLessThan(60);
}, 60_000);

test('a run that others kept waiting for too long says so, and not that something went wrong', async () => {
  const waited = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  const runId = await api.site.run((tx) =>
    insertRun(tx, actor, {
      kind: 'ASSIGN_TEAMS',
      status: 'RUNNING',
      mutation: 'test',
      selection: { ids: [] },
      input: { teamIds: [], mode: 'ADD' },
      onRefusal: 'SKIP',
      reason: null,
      undoOf: null,
    }),
  );
  await settleProblem(em, api.site.id, runId, waited);
  const failed = await api.site.run((tx) => loadRun(tx, runId));
  expect(failed && runErrorOf(failed)).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('Others were changing the same records'),
  });
  expect(failed && runErrorOf(failed, 'de')?.message).toContain('Andere haben dieselben Daten');
});

test('B3 a run that is worked on twice at once has one effect', async () => {
  const { twice } = await api.teams('twice');
  const ids = (await api.users(50)).map(({ id }) => id);
  const runId = await api.site.run((tx) =>
    insertRun(tx, actor, {
      kind: 'ASSIGN_TEAMS',
      status: 'RUNNING',
      mutation: 'test',
      selection: { ids },
      input: { teamIds: [twice.id], mode: 'ADD' },
      onRefusal: 'SKIP',
      reason: null,
      undoOf: null,
    }),
  );
  await Promise.all([1, 2, 3, 4].map(() => applyRun(em, api.site.id, runId)));
  const logged = await api.site.run((tx) => rows(tx, sql`select from changes where run_id = ${runId}`));
  expect(logged).toHaveLength(50);
  expect((await api.site.run((tx) => loadRun(tx, runId)))?.status).toBe('APPLIED');
});

test('B24 whom the scheduled runs of a page would be about is counted in one transaction', async () => {
  const ids = (await api.users(2)).map(({ id }) => id);
  const schedule = { at: new Date(Date.now() + 3_600_000).toISOString() };
  const planRuns = async (many: number) => {
    for (let at = 0; at < many; at += 1) {
      const planned = await run(api.client, 'bulkSetFields', {
        selection: { ids },
        language: 'de',
        schedule,
      });
      expect(planned.status).toBe('SCHEDULED');
    }
  };
  const page = () =>
    countingStatements(api.database, () =>
      api.query<{ runs: { nodes: { upcoming: object | null }[] } }>(
        '{ runs(first: 50) { nodes { upcoming { count } } } }',
      ),
    );
  await planRuns(1);
  const one = await page();
  await planRuns(3);
  const four = await page();
  const shown = four.result.runs.nodes.slice(0, 4).map(({ upcoming }) => upcoming);
  expect(shown).toEqual([{ count: 2 }, { count: 2 }, { count: 2 }, { count: 2 }]);
  expect(four.statements - one.statements).toBeLessThanOrEqual(3 * 2);
});
