import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { errorsOf, plan, readImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

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
    await vi.waitFor(async () => {
      const { waiting } = await row<{ waiting: number }>(
        em,
        sql`select count(*)::int as waiting from pg_locks where not granted
              and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      expect(waiting).toBeGreaterThan(0);
    });
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
