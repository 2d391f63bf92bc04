import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';
import { exportNow, readExport } from '../../../testing/exports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { alone } from './alone.ts';
import { makeExport } from './makeExport.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('making exports', { work: false });
  log.level = 'silent';
});
afterAll(() => api.stop());

const toSend = {
  selection: { filter: { where: {} } },
  columns: ['USERNAME'],
  deliver: 'EMAIL',
  email: 'boss@muster.test',
};
const run = (statement: Sql) => api.site.run((em) => rows(em, statement));
const make = (id: string) => makeExport(api.database.em.fork(), api.site.id, id);
const statusOf = async (id: string) => (await readExport(api.client, id))?.status;
const messages = (runId: string) =>
  api.site.run((em) =>
    row<{ count: number }>(em, sql`select count(*)::int from outbox where run_id = ${runId}`),
  );

/** So that reading fails. */
const setColumns = (runId: string, columns: string[]) =>
  run(
    sql`update runs set input = jsonb_set(input::jsonb, '{columns}', ${JSON.stringify(columns)}::jsonb) where id = ${runId}`,
  );

test('E1 an export that an error has ended is tried again, and fails for good only at the last time', async () => {
  const { id, runId } = await exportNow(api.client, toSend);
  await setColumns(runId, ['nothing']);
  await expect(make(id)).rejects.toThrow();
  expect(
    await api.site.run((em) => row(em, sql`select status, attempts from exports where id = ${id}`)),
  ).toEqual({
    status: 'MAKING',
    attempts: 1,
  });
  await setColumns(runId, ['username']);
  await make(id);
  expect(await statusOf(id)).toBe('READY');
  expect(await messages(runId)).toEqual({ count: 1 });

  const last = await exportNow(api.client, toSend);
  await setColumns(last.runId, ['nothing']);
  await run(sql`update exports set attempts = 5 where id = ${last.id}`);
  await make(last.id);
  expect(await statusOf(last.id)).toBe('FAILED');
});

test('E1 R2 an export of somebody who may not export any more fails at once', async () => {
  const role = await api.site.role('Leaver', ['users.read', 'users.export']);
  const leaver = await api.user({ roles: [role] });
  const { id } = await exportNow(await api.as(leaver), toSend);
  await run(sql`delete from user_roles where user_id = ${leaver.id}`);
  await make(id);
  expect(await statusOf(id)).toBe('FAILED');
});

test('E1 an export that another worker makes is left alone', async () => {
  const { id, runId } = await exportNow(api.client, toSend);
  await alone(api.database.em.fork(), `export ${id}`, async () => {
    await make(id);
    expect(await statusOf(id)).toBe('MAKING');
  });
  await make(id);
  await make(id);
  expect(await statusOf(id)).toBe('READY');
  expect(await messages(runId)).toEqual({ count: 1 });
});

test('O1 an export that nobody makes any more has failed after an hour', async () => {
  const old = await exportNow(api.client, toSend);
  const young = await exportNow(api.client, toSend);
  await run(sql`update exports set created_at = now() - interval '61 minutes' where id = ${old.id}`);
  await run(sql`select remove_old_exports()`);
  expect(await statusOf(old.id)).toBe('FAILED');
  expect(await statusOf(young.id)).toBe('MAKING');
  await make(old.id);
  expect(await statusOf(old.id)).toBe('FAILED');
});
