import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@muster/server/platform/database/embedded/startEmbeddedPostgres';
import pg from 'pg';
import { ApiClient } from './support/apiClient.ts';
import { ServerProcess } from './support/serverProcess.ts';
import { expect, test } from './support/test.ts';

/** More than one slice of a run, so that some of it is written when the server dies. */
const USERS = 12_000;

let dataDir: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let server: ServerProcess;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  dataDir = await mkdtemp(path.join(tmpdir(), 'muster-crash-'));
  postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
  server = await ServerProcess.start(postgres.url, USERS);
});

test.afterAll(async () => {
  await server.stop();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const signIn = () => ApiClient.signIn(server.url, 'admin@northwind.test', 'muster-demo-admin');

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url });
  // A test that fails leaves its connections to the end of the cluster.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function one<Row>(client: pg.Client, sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await client.query(sql, values);
  return rows[0] as Row;
}

/** Until somebody waits for a lock that `holder` has: the run is in the middle of its work. */
async function untilBlockedBy(watcher: pg.Client, holder: pg.Client): Promise<void> {
  const { pid } = await one<{ pid: number }>(holder, 'select pg_backend_pid() as pid');
  await expect
    .poll(
      async () => {
        const waiting =
          'select count(*)::int as n from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
        return (await one<{ n: number }>(watcher, waiting, [pid])).n;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
}

async function untilApplied(runId: string): Promise<{ changed: number; selected: number }> {
  const api = await signIn();
  let counts = { changed: 0, selected: 0 };
  await expect
    .poll(
      async () => {
        const { run } = await api.query<{ run: { status: string; counts: typeof counts } }>(
          'query ($id: ID!) { run(id: $id) { status counts { selected changed } } }',
          { id: runId },
        );
        counts = run.counts;
        return run.status;
      },
      { timeout: 60_000 },
    )
    .toBe('APPLIED');
  return counts;
}

test('B3 a run whose server is killed in the middle is wholly there after the restart, and nothing twice', async () => {
  test.setTimeout(180_000);
  const [watcher, holder] = await Promise.all([connect(), connect()]);
  const site = await one<{ id: string }>(watcher, `select id from sites where slug = 'northwind'`);
  const team = await one<{ id: string }>(
    watcher,
    `insert into teams (site_id, name) values ($1, 'Survivors') returning id`,
    [site.id],
  );
  const last = await one<{ id: string }>(
    watcher,
    'select id from users where site_id = $1 and deleted_at is null order by id desc limit 1',
    [site.id],
  );
  await holder.query('begin');
  await holder.query('insert into user_teams (site_id, user_id, team_id) values ($1, $2, $3)', [
    site.id,
    last.id,
    team.id,
  ]);

  const api = await signIn();
  const { bulkAssignTeams } = await api.query<{ bulkAssignTeams: { run: { id: string; status: string } } }>(
    `mutation ($team: ID!) { bulkAssignTeams(input: { selection: { filter: { where: {} } }, teamIds: [$team], mode: ADD }) {
       run { id status } } }`,
    { team: team.id },
  );
  const runId = bulkAssignTeams.run.id;
  await untilBlockedBy(watcher, holder);
  await server.kill();
  await holder.query('rollback');

  const written = 'select count(*)::int as n from user_teams where team_id = $1';
  expect((await one<{ n: number }>(watcher, written, [team.id])).n).toBe(0);
  expect(await one(watcher, 'select status from runs where id = $1', [runId])).toEqual({ status: 'RUNNING' });

  server = await ServerProcess.start(postgres.url, USERS);
  const { changed, selected } = await untilApplied(runId);
  expect(changed).toBe(selected);
  expect((await one<{ n: number }>(watcher, written, [team.id])).n).toBe(changed);
  const logged =
    'select count(*)::int as n, count(distinct user_id)::int as users from changes where run_id = $1';
  expect(await one(watcher, logged, [runId])).toEqual({ n: changed, users: changed });
  await Promise.all([watcher.end(), holder.end()]);
});

test('I14 an import whose server is killed in the middle is wholly there after the restart, and nothing twice', async () => {
  test.setTimeout(180_000);
  const [watcher, holder] = await Promise.all([connect(), connect()]);
  const site = await one<{ id: string; user_group_id: string }>(
    watcher,
    `select id, default_user_group_id as user_group_id from sites where slug = 'northwind'`,
  );
  const rows = Array.from(
    { length: USERS },
    (_, i) => `Kim,Crash ${i},Unassigned,,kim.${i}@crash.test,Agent,US`,
  );
  const header = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';
  const api = await signIn();
  const upload = await api.upload('crash.csv', [header, ...rows].join('\r\n'));
  const { planImport } = await api.query<{ planImport: { run: { id: string }; userErrors: unknown[] } }>(
    'mutation ($upload: ID!) { planImport(input: { uploadIds: [$upload] }) { run { id } userErrors { code message } } }',
    { upload },
  );
  expect(planImport.userErrors).toEqual([]);
  const runId = planImport.run.id;
  const status = async () =>
    (await one<{ status: string }>(watcher, 'select status from runs where id = $1', [runId])).status;
  await expect.poll(status, { timeout: 60_000 }).toBe('PLANNED');

  await holder.query('begin');
  await holder.query(
    `insert into users (site_id, username, first_name, user_type, language, user_group_id)
     values ($1, $2, 'Kim', 'AGENT', 'en', $3)`,
    [site.id, `kim.${USERS - 1}@crash.test`, site.user_group_id],
  );
  await api.query('mutation ($id: ID!) { applyPlan(input: { planId: $id }) { run { id } } }', { id: runId });
  await untilBlockedBy(watcher, holder);
  await server.kill();
  await holder.query('rollback');

  const created = `select count(*)::int as n from users where email like '%@crash.test' and deleted_at is null`;
  expect((await one<{ n: number }>(watcher, created)).n).toBe(0);

  server = await ServerProcess.start(postgres.url, USERS);
  expect(await untilApplied(runId)).toEqual({ selected: USERS, changed: USERS });
  expect((await one<{ n: number }>(watcher, created)).n).toBe(USERS);
  await Promise.all([watcher.end(), holder.end()]);
});
