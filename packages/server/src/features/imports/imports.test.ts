import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf, plan } from '../../testing/imports.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('imports');
  await api.site.dataCenters('US', 'BR', 'UK');
});
afterAll(() => api.stop());

const HEADER = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';

test('I1 a row of a Contacts file is planned, applied, and gone again after undo', async () => {
  const planned = await plan(api.client, `${HEADER}\nAda,Lovelace,Contact,71017,ada@north.test,Agent,US\n`);
  expect(errorsOf(planned)).toEqual([]);
  expect(planned.counts).toMatchObject({ rows: 1, inserted: 1, invalid: 0 });
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { changed: 1, refused: 0 } });
  const undone = await run(api.client, 'undoRun', { runId: planned.run.id });
  expect(undone.counts).toMatchObject({ changed: 1 });
});
