import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { errorsOf, plan, readImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { untilWaiting } from '../../../testing/untilWaiting.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import locks');
});
afterAll(() => api.stop());

test('B2 a team that is deleted while an import is applied is given to nobody', async () => {
  const { Going } = await api.teams('Going', 'Staying');
  const file =
    'Username,First Name,Email,Role,Teams\ng1,G,g1@x.test,Agent,Going\ng2,G,g2@x.test,Agent,Staying\n';
  const planned = await plan(api.client, file);
  const { applying } = await api.site.run(async (em) => {
    await rows(em, sql`select from teams where id = ${Going.id} for update`);
    const begun = run(api.client, 'applyPlan', { planId: planned.run.id });
    await untilWaiting(em);
    await rows(em, sql`delete from teams where id = ${Going.id}`);
    return { applying: begun };
  });
  expect((await applying).counts).toMatchObject({ changed: 1, refused: 1 });
  expect(errorsOf(await readImport(api.client, planned.id))).toEqual(['2 - REFERENCE_GONE']);
  const orphans = await api.site.run((em) =>
    rows(em, sql`select from user_teams m where not exists (select from teams t where t.id = m.team_id)`),
  );
  expect(orphans).toEqual([]);
});
