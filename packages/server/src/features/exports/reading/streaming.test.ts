import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';
import { countingStatements } from '../../../testing/countingStatements.ts';
import { download, exportNow, lines } from '../../../testing/exports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { loadActor } from '../../roles/loadActor.ts';
import type { UserSort } from '../../selections/UserSort.ts';
import { exportedKeys } from '../columns.ts';
import { exportedUsers } from './exportedUsers.ts';

const MANY = 14_000;
const patience = { timeout: 10_000 };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('streaming', { work: false });
  // One is made to break.
  log.level = 'fatal';
  // More than the buffers of a connection hold.
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into users (site_id, username, first_name, user_type, language, user_group_id, crm_name, chat_greeting_name)
          select ${api.site.id}, 'many' || n, 'Many', 'AGENT', 'en', ${api.site.userGroupId}, repeat('😀', 200), repeat('😀', 200)
          from generate_series(1, ${MANY}) n`,
    ),
  );
});
afterAll(() => api.stop());

const all = { selection: { filter: { where: {} } } };
const wide = {
  ...all,
  columns: ['USERNAME', 'CRM_NAME', 'CHAT_GREETING_NAME', 'TEAMS', 'SKILLS'],
};

/** Transactions of exports that stand open. */
async function reading() {
  const found = await row<{ pids: number[] | null }>(
    api.database.em.fork(),
    sql`select array_agg(pid) as pids from pg_stat_activity
        where datname = current_database() and query like 'fetch%streamed' and state <> 'idle'`,
  );
  return found.pids ?? [];
}

async function begun() {
  const { url } = await exportNow(api.client, wide);
  const stop = new AbortController();
  const response = await api.client.fetch(url ?? '', { signal: stop.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  await expect.poll(reading, patience).toHaveLength(1);
  return { reader, stop };
}

test('E3 the number of statements depends on the portions only, and no user is missed or read twice', async () => {
  const actor = await loadActor(api.database.em.fork(), api.admin.id, api.site.id);
  if (!actor) throw new Error('Nobody is signed in.');
  const read = async (where: object, expected = 1) => {
    const seen = new Set<unknown>();
    const selection = { filter: { where } };
    const keys = ['username', 'teams', 'skills'] as const;
    for await (const portion of exportedUsers(api.database.em, actor, selection, keys, expected)) {
      for (const [username] of portion) seen.add(username);
    }
    return seen.size;
  };
  const few = await countingStatements(api.database, () => read({ text: 'admin' }));
  expect(few.result).toBe(1);
  const many = await countingStatements(api.database, () => read({}));
  expect(many.result).toBe(MANY + 1);
  expect(many.statements - few.statements).toBe(7);
  const whole = await countingStatements(api.database, () => read({}, 1_000_000));
  expect(whole).toEqual(many);
});

test('E1 E3 a whole site is read in another way than a few, and comes to the same', async () => {
  const { Night: night, Day: day } = await api.teams('Night', 'Day');
  const { Billing: billing, French: french } = await api.skills('Billing', 'French');
  await api.users([
    {
      lastName: 'Same',
      teams: [night, day],
      skills: { [french.id]: 2, [billing.id]: 9 },
      license: 'CONTACT',
    },
    { lastName: 'Same', teams: [day], supervisorId: api.admin.id, roles: ['Agent', 'Supervisor'] },
    { lastName: 'Same', loggedOn: true },
  ]);
  const actor = await loadActor(api.database.em.fork(), api.admin.id, api.site.id);
  if (!actor) throw new Error('Nobody is signed in.');
  const read = async (expected: number) => {
    const sort = [{ field: 'LICENSE', direction: 'DESC' }] as unknown as UserSort[];
    const selection = { filter: { where: { text: 'same' }, sort } };
    const found: unknown[][] = [];
    for await (const portion of exportedUsers(api.database.em, actor, selection, exportedKeys, expected)) {
      found.push(...portion);
    }
    return found;
  };
  const few = await read(3);
  expect(few).toHaveLength(3);
  expect(await read(1_000_000)).toEqual(few);
});

test('E3 whoever takes the bytes slowly is waited for, and a download that is broken off ends its transaction', async () => {
  const { stop } = await begun();
  expect(await reading()).toHaveLength(1);
  stop.abort();
  await expect.poll(reading, patience).toEqual([]);
});

test('E3 a download that breaks half way is cut off, and does not look complete', async () => {
  const { reader } = await begun();
  const [pid] = await reading();
  await rows(api.database.em.fork(), sql`select pg_terminate_backend(${pid})`);
  const rest = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest()).rejects.toThrow();
  const made = await exportNow(api.client, { ...all, columns: ['USERNAME'] });
  const { text } = await download(api.client, made);
  expect(lines(text)).toHaveLength(made.rows + 1);
});

test('O1 one person reads two downloads at a time, and keeps nobody else from theirs', async () => {
  const { url } = await exportNow(api.client, wide);
  // A response that is forgotten is ended.
  const held: Response[] = [];
  const stop = new AbortController();
  const ask = async () => {
    const response = await api.client.fetch(url ?? '', { signal: stop.signal });
    held.push(response);
    return response.status;
  };
  for (const many of [1, 2]) {
    expect(await ask()).toBe(200);
    await expect.poll(reading, patience).toHaveLength(many);
  }
  expect(await ask()).toBe(429);
  const other = await api.asRole(await api.site.role('Exporter', ['users.read', 'users.export']));
  const theirs = await exportNow(other, { ...all, columns: ['USERNAME'] });
  expect((await download(other, theirs)).content.length).toBeGreaterThan(MANY);
  await held.shift()?.body?.cancel();
  await expect.poll(ask, patience).toBe(200);
  stop.abort();
});
