import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { readRun, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { WAITING_FOR_LOCKS } from '../../testing/waitingForLocks.ts';
import { BACKGROUND_ABOVE } from './limits.ts';

let api: TestApi;
let everybody: { filter: { where: { text: string } } };

beforeAll(async () => {
  api = await startTestApi('background');
  await api.users(BACKGROUND_ABOVE + 1_000, { lastName: 'Backgrounder' });
  everybody = { filter: { where: { text: 'backgrounder' } } };
});
afterAll(() => api.stop());

function untilStatus(id: string, status: string) {
  return vi.waitFor(
    async () => {
      const found = await readRun(api.client, id);
      expect(found?.status).toBe(status);
      return found;
    },
    { timeout: 30_000, interval: 100 },
  );
}

test('B6 a run on many users answers at once, goes on as a job and ends applied', async () => {
  const { night } = await api.teams('night');
  const begun = await run(api.client, 'bulkAssignTeams', {
    selection: everybody,
    teamIds: [night.id],
    mode: 'ADD',
  });
  expect(['QUEUED', 'RUNNING']).toContain(begun.status);
  const ended = await untilStatus(begun.id, 'APPLIED');
  expect(ended?.counts).toMatchObject({ selected: 6_000, changed: 6_000 });
  const { run: shown } = await api.query<{ run: { progress: unknown } }>(
    'query ($id: ID!) { run(id: $id) { progress { done total } } }',
    { id: begun.id },
  );
  expect(shown.progress).toEqual({ done: 6_000, total: 6_000 });
});

test('B6 a plan of many is worked out as a job, and applied as one', async () => {
  const { day } = await api.teams('day');
  const begun = await run(api.client, 'bulkAssignTeams', {
    selection: everybody,
    teamIds: [day.id],
    mode: 'REPLACE',
    dryRun: true,
  });
  const planned = await untilStatus(begun.id, 'PLANNED');
  expect(planned?.counts).toMatchObject({ selected: 6_000, changed: 6_000 });
  await run(api.client, 'applyPlan', { planId: begun.id });
  await untilStatus(begun.id, 'APPLIED');
});

test('B6 a run at work that is cancelled leaves nothing behind', async () => {
  const { never } = await api.teams('never');
  const release = await holdBack(never.id);
  const begun = await run(api.client, 'bulkAssignTeams', {
    selection: everybody,
    teamIds: [never.id],
    mode: 'ADD',
  });
  await untilStatus(begun.id, 'RUNNING');
  await vi.waitFor(async () => expect(await release.waiting()).toBe(true), { timeout: 20_000 });
  const { cancelRun } = await api.query<{ cancelRun: { userErrors: unknown[] } }>(
    'mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }',
    { id: begun.id },
  );
  expect(cancelRun.userErrors).toEqual([]);
  await release.now();
  const ended = await untilStatus(begun.id, 'CANCELLED');
  expect(ended?.differences.nodes).toEqual([]);
  const left = await api.site.run((em) =>
    rows(em, sql`select from user_teams where team_id = ${never.id} limit 1`),
  );
  expect(left).toEqual([]);
});

/** Stands in the way of the run at the last of its users, so that it is caught in the middle. */
async function holdBack(teamId: string) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: api.databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into user_teams (site_id, user_id, team_id)
     select site_id, id, $1 from users where last_name = 'Backgrounder' order by id limit 1`,
    [teamId],
  );
  return {
    waiting: async () => {
      const { rows: found } = await client.query<{ waits: number }>(WAITING_FOR_LOCKS);
      return (found[0]?.waits ?? 0) > 0;
    },
    now: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}

test('B6 whoever watches is told of each step of a run', async () => {
  const { watched } = await api.teams('watched');
  const plan = await run(api.client, 'bulkAssignTeams', {
    selection: everybody,
    teamIds: [watched.id],
    mode: 'ADD',
    dryRun: true,
  });
  await untilStatus(plan.id, 'PLANNED');
  const stop = new AbortController();
  const query = `subscription { runProgress(id: "${plan.id}") { run { status } } }`;
  const response = await api.client.fetch(`/graphql/stream?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream' },
    signal: stop.signal,
  });
  const statuses: string[] = [];
  const applied = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      for (const [, status] of decoder.decode(chunk).matchAll(/"status":"(\w+)"/g))
        statuses.push(status ?? '');
      if (statuses.includes('APPLIED')) return;
    }
  })();
  await expect.poll(() => statuses).toEqual(['PLANNED']);
  await run(api.client, 'applyPlan', { planId: plan.id });
  await applied;
  stop.abort();
  expect(statuses[0]).toBe('PLANNED');
  expect(statuses.at(-1)).toBe('APPLIED');
  expect(statuses).toContain('RUNNING');
});

test('O1 plans end after 24 hours, keys after 7 days, deleted users after 30 days', async () => {
  const { night } = await api.teams('night');
  const [ada, gone] = await api.users([{}, { status: 'DELETED', teams: [night] }]);
  const plan = await run(api.client, 'bulkDelete', { selection: { ids: [ada?.id] }, dryRun: true });
  await api.site.run(async (em) => {
    await rows(em, sql`update runs set expires_at = now() - interval '1 second' where id = ${plan.id}`);
    await rows(em, sql`update users set deleted_at = now() - interval '31 days' where id = ${gone?.id}`);
    await rows(em, sql`select remove_what_has_ended()`);
  });
  expect(await readRun(api.client, plan.id)).toMatchObject({ status: 'EXPIRED' });
  const left = await api.site.run((em) =>
    rows(
      em,
      sql`select from users where id = ${gone?.id} union all select from user_teams where user_id = ${gone?.id}`,
    ),
  );
  expect(left).toEqual([]);
});
