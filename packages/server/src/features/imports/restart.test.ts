import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { plan, readImport, upload } from '../../testing/imports.ts';
import { readRun, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { BACKGROUND_ABOVE } from '../runs/limits.ts';
import { workRun } from '../runs/workRun.ts';

const ROWS = BACKGROUND_ABOVE + 100;

let api: TestApi;
let holder: pg.Client;
beforeAll(async () => {
  // What a worker does, and another that takes it over, is called here.
  api = await startTestApi('restart', { work: false });
  holder = new pg.Client({ connectionString: api.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await api.stop();
});

const work = (runId: string) => workRun(api.database.em.fork(), api.site.id, runId);

const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and backend_type = 'client backend'`;

/** All connections die, as when the database is restarted, while the work waits for what `lock` holds. */
async function restartDuring(begin: () => Promise<unknown>, lock: string): Promise<void> {
  await holder.query('begin');
  await holder.query(lock);
  const ended = begin().then(
    () => 'done',
    () => 'broken off',
  );
  await vi.waitFor(
    async () => {
      const { rowCount } = await holder.query(
        `select ${others} and pg_backend_pid() = any(pg_blocking_pids(pid))`,
      );
      expect(rowCount).toBeGreaterThan(0);
    },
    { timeout: 30_000 },
  );
  await holder.query(`select pg_terminate_backend(pid) ${others}`);
  await holder.query('rollback');
  expect(await ended).toBe('broken off');
}

const count = async (from: string) =>
  (await holder.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n;

/** Of more than a megabyte, so that it is read while its rows are staged. */
const file = (domain: string) =>
  `First Name,Email,Role,Notes\n${Array.from(
    { length: ROWS },
    (_, i) => `N,n${i}@${domain}.test,Agent,${'x'.repeat(200)}\n`,
  ).join('')}`;

test('I14 an upload that the database breaks off leaves nothing, and can be sent again', async () => {
  await restartDuring(() => upload(api.client, file('upload')), 'lock table upload_chunks in exclusive mode');
  expect([await count('upload_chunks'), await count('uploads')]).toEqual([0, 0]);
  expect(await upload(api.client, file('upload'))).toBeTruthy();
});

const planning = {
  read: 'lock table upload_chunks in access exclusive mode',
  checked: 'lock table users in access exclusive mode',
  kept: 'lock table import_rows in exclusive mode',
};

test('I14 an import that the database breaks off at any stage is planned and applied, once, by who takes it over', async () => {
  const users = await count('users');
  const { id, run: begun } = await plan(api.client, file('import'));
  for (const [stage, lock] of Object.entries(planning)) {
    await restartDuring(() => work(begun.id), lock);
    const found = await readImport(api.client, id);
    expect(found, stage).toMatchObject({ run: { status: 'PLANNING', error: null }, counts: null });
    expect([await count('import_rows'), await count('run_differences')], stage).toEqual([0, 0]);
  }
  await work(begun.id);
  const planned = await readImport(api.client, id);
  expect(planned).toMatchObject({ run: { status: 'PLANNED' }, counts: { inserted: ROWS, invalid: 0 } });

  await run(api.client, 'applyPlan', { planId: begun.id });
  await restartDuring(() => work(begun.id), 'lock table user_roles in exclusive mode');
  expect(await readRun(api.client, begun.id)).toMatchObject({ status: 'RUNNING', error: null });
  expect([await count('users'), await count('changes')]).toEqual([users, 0]);
  await work(begun.id);
  await work(begun.id);
  const applied = await readRun(api.client, begun.id);
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { changed: ROWS } });
  expect(await count(`changes where run_id = '${begun.id}'`)).toBe(ROWS);
  expect(await count('users')).toBe(Number(users) + ROWS);
}, 60_000);
