import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { correct, plan, readImport } from '../../testing/imports.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import activation', { work: false });
});
afterAll(() => api.stop());

const HEADER = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';
const file = (...people: string[]) => [HEADER, ...people].join('\r\n');

async function messagesOf(runId: string) {
  const { run: found } = await api.query<{ run: { messages: object } }>(
    'query ($id: ID!) { run(id: $id) { messages { email sms } } }',
    { id: runId },
  );
  const queued = await api.site.run((em) =>
    rows<{ address: string; template: string }>(
      em,
      sql`select address, template from outbox where run_id = ${runId} order by address`,
    ),
  );
  return { planned: found.messages, queued };
}

test('I13 new users are invited with the import, those who are there already and invalid rows are not', async () => {
  await api.site.dataCenters('US');
  await api.user({ username: 'old@x.test', email: 'old@x.test' });
  const planned = await plan(
    api.client,
    file(
      'Ada,New,Unassigned,,ada@x.test,Agent,US',
      'Bob,Wrong,Unassigned,,bob@x.test,Agnt,US',
      'Cyd,Old,Unassigned,,old@x.test,Agent,US',
    ),
    { activation: 'NOW', existing: 'UPDATE' },
  );
  expect((await messagesOf(planned.run.id)).planned).toEqual({ email: 1, sms: 0 });
  const corrections = { cells: [{ rowNumber: 3, columnIndex: 5, value: 'Agent' }] };
  const mended = await correct(api.client, planned.id, corrections);
  expect(mended.counts).toMatchObject({ inserted: 2, invalid: 0 });
  expect(await messagesOf(planned.run.id)).toEqual({ planned: { email: 2, sms: 0 }, queued: [] });
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect((await readImport(api.client, planned.id)).counts).toMatchObject({ inserted: 2 });
  const { queued } = await messagesOf(planned.run.id);
  expect(queued).toEqual([
    { address: 'ada@x.test', template: 'activation' },
    { address: 'bob@x.test', template: 'activation' },
  ]);
  const undone = await run(api.client, 'undoRun', { runId: planned.run.id });
  expect(undone.counts).toMatchObject({ refused: 0 });
});

test('I13 nobody is invited later or never, nor without the permission', async () => {
  const later = await plan(api.client, file('Dov,New,Unassigned,,dov@x.test,Agent,US'));
  await run(api.client, 'applyPlan', { planId: later.run.id });
  expect(await messagesOf(later.run.id)).toEqual({ planned: { email: 0, sms: 0 }, queued: [] });
  const { import: kept } = await api.query<{ import: { options: { activation: string } } }>(
    'query ($id: ID!) { import(id: $id) { options { activation } } }',
    { id: later.id },
  );
  expect(kept.options.activation).toBe('LATER');
  const importer = await api.asRole(await api.site.role('Importer', ['imports.run', 'users.create']));
  const denied = plan(importer, file('Eve,New,Unassigned,,eve@x.test,Agent,US'), { activation: 'NOW' });
  await expect(denied).rejects.toThrow('passwords.reset');
});
