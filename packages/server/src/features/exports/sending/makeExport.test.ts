import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../../app/entities.ts';
import { appUrl } from '../../../platform/database/appRole.ts';
import { connect } from '../../../platform/database/connect.ts';
import { row, rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { job } from '../../../platform/jobs/JobDefinition.ts';
import { startJobs } from '../../../platform/jobs/startJobs.ts';
import { log } from '../../../platform/logging/log.ts';
import { smtpTransport } from '../../../platform/mail/smtpTransport.ts';
import { exportNow, readExport } from '../../../testing/exports.ts';
import { MailCatcher } from '../../../testing/MailCatcher.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { sendPending } from '../../mail/sendPending.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { EXPORT_JOB } from '../limits.ts';
import { alone } from './alone.ts';
import { endOldExports } from './endOldExports.ts';
import { failExport } from './failExport.ts';
import { makeExport } from './makeExport.ts';

let api: TestApi;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await MailCatcher.start();
  const email = smtpTransport(mails.url, 'muster@muster.test');
  api = await startTestApi('making exports', { work: false, delivery: { email, keeps: false } });
  log.level = 'silent';
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

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
  expect(await readExport(api.client, last.id)).toMatchObject({ status: 'FAILED', problem: 'INTERNAL' });
});

test('E1 whoever asked for an export that could not be made is told by mail why, once', async () => {
  const asker = await api.user({ firstName: 'Ask', lastName: 'Er', email: 'asker@muster.test' });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_roles (site_id, user_id, role_id)
          select site_id, ${asker.id}, id from roles where site_id = ${api.site.id} and name = 'Admin'`,
    ),
  );
  const { id } = await exportNow(await api.as(asker), toSend);
  await run(sql`delete from user_roles where user_id = ${asker.id}`);
  await make(id);
  await make(id);
  await sendPending(api.database.em.fork());
  const { source } = await mails.mailTo('asker@muster.test');
  expect(source).toContain('Hello Ask Er');
  expect(source).toContain('boss@muster.test');
  expect(source).toContain('You may not export any more');
  expect(source).toContain(`/north/exports/${id}`);
});

test('E1 whoever acts by a grant is told at home', async () => {
  const { site } = await api.otherSite('south');
  const guest = await site.user({ email: 'guest@south.test' });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          select ${api.site.id}::uuid, ${guest.id}::uuid, ${site.id}::uuid, id from roles where site_id = ${api.site.id} and name = 'Admin'`,
    ),
  );
  const { id } = await exportNow((await api.as(guest)).inSite('north'), toSend);
  await failExport(api.database.em.fork(), api.site.id, id, ExportProblem.TOO_LARGE);
  await sendPending(api.database.em.fork());
  expect((await mails.mailTo('guest@south.test')).source).toContain('1 GB');
});

test('E1 what a stop of the server ends half way is made by the next, and costs no attempt', async () => {
  const { id, runId } = await exportNow(api.client, toSend);
  const held = new Client({ connectionString: api.databaseUrl });
  await held.connect();
  await held.query(`delete from jobs.job where name = '${EXPORT_JOB}' and data ->> 'exportId' <> '${id}'`);
  await held.query(`
    create function refuse_while_locked() returns trigger language plpgsql as $$ begin
      if not pg_try_advisory_xact_lock(hashtextextended('export ' || (new.data ->> 'exportId'), 4)) then
        raise 'handed over while it is still locked';
      end if;
      return new;
    end $$;
    create trigger refuse_while_locked before insert on jobs.job
      for each row when (new.name = '${EXPORT_JOB}') execute function refuse_while_locked()`);
  await held.query('begin; lock table export_chunks in access exclusive mode');
  const worker = await connect(appUrl(api.databaseUrl), entities);
  const jobs = await startJobs({
    database: worker,
    appUrl: appUrl(api.databaseUrl),
    jobs: [
      job<{ siteId: string; exportId: string }>({
        name: EXPORT_JOB,
        work: (em, { siteId, exportId }) => makeExport(em, siteId, exportId),
      }),
    ],
    work: true,
  });
  const attempts = () =>
    api.site.run((em) => row(em, sql`select status, attempts from exports where id = ${id}`));
  await expect.poll(attempts, { timeout: 10_000 }).toEqual({ status: 'MAKING', attempts: 1 });
  const stopped = jobs.stop();
  await held.query('rollback');
  await stopped;
  await worker.close(true);
  expect(await attempts()).toEqual({ status: 'MAKING', attempts: 0 });
  const { rows: waiting } = await held.query(
    `select from jobs.job where name = '${EXPORT_JOB}' and data ->> 'exportId' = '${id}' and state = 'created'`,
  );
  await held.query('drop function refuse_while_locked cascade');
  await held.end();
  expect(waiting).toHaveLength(1);
  await make(id);
  expect(await statusOf(id)).toBe('READY');
  expect(await messages(runId)).toEqual({ count: 1 });
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
  const waiting = await exportNow(api.client, toSend);
  const forgotten = await exportNow(api.client, toSend);
  await run(
    sql`update exports set created_at = now() - interval '61 minutes', begun_at = now() - interval '61 minutes' where id = ${old.id}`,
  );
  await run(sql`update exports set created_at = now() - interval '5 days' where id = ${waiting.id}`);
  await run(sql`update exports set created_at = now() - interval '145 hours' where id = ${forgotten.id}`);
  await endOldExports(api.database.em.fork());
  expect(await readExport(api.client, old.id)).toMatchObject({ status: 'FAILED', problem: 'INTERNAL' });
  expect(await statusOf(young.id)).toBe('MAKING');
  // A long queue, or a server that was down.
  expect(await statusOf(waiting.id)).toBe('MAKING');
  expect(await readExport(api.client, forgotten.id)).toMatchObject({
    status: 'FAILED',
    problem: 'NOT_BEGUN',
  });
  await make(old.id);
  expect(await statusOf(old.id)).toBe('FAILED');
});
