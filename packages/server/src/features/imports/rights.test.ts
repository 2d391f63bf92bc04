import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { errorsOf, messagesOf, plan, readImport, upload } from '../../testing/imports.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import rights');
});
afterAll(() => api.stop());

/** An administrator of another site who acts in this one by a grant, and so is none of its own. */
async function administratorByGrant(): Promise<TestClient> {
  const { admin, client } = await api.otherSite('south');
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${api.site.id}, ${admin.id}, ${admin.siteId}, ${api.site.roles.Admin})`,
    ),
  );
  client.headers['muster-site'] = api.site.slug;
  return client;
}

test('U9 no import takes the Admin role from the last administrator, when planned and when applied', async () => {
  const guest = await administratorByGrant();
  const second = await api.user({ username: 'second', roles: ['Admin', 'Agent'] });
  const update = { existing: 'UPDATE' };
  const file = `Username,Role\n${api.admin.username},=Agent\nsecond,=Agent\n`;
  const both = await plan(guest, file, update);
  expect(errorsOf(both)).toEqual(['2 roles LAST_ADMINISTRATOR', '3 roles LAST_ADMINISTRATOR']);
  expect(messagesOf(both)[0]).toContain('Make somebody else administrator first');

  const one = await plan(guest, `Username,Role\n${api.admin.username},=Agent\n`, update);
  expect(errorsOf(one)).toEqual([]);
  await run(api.client, 'bulkDelete', { selection: { ids: [second.id] } });
  expect((await run(guest, 'applyPlan', { planId: one.run.id })).counts).toMatchObject({
    changed: 0,
    refused: 1,
  });
  expect(errorsOf(await readImport(guest, one.id))).toEqual(['2 roles LAST_ADMINISTRATOR']);
});

test('U6 nobody takes a role by an import that allows more than they may do', async () => {
  const importer = await api.asRole(
    await api.site.role('Importer', [
      'imports.run',
      'users.create',
      'users.edit',
      'roles.assign',
      'users.read',
    ]),
  );
  await api.user({ username: 'strong', roles: ['Admin', 'Agent'] });
  const taken = await plan(importer, 'Username,Role\nstrong,=Agent\n', { existing: 'UPDATE' });
  expect(errorsOf(taken)).toEqual(['2 roles ROLE_NOT_ALLOWED']);
});

test('R2 who may create users in their teams only imports nobody, whatever the file', async () => {
  const wide = await api.site.role('Team importer', ['imports.run', 'users.read']);
  const narrow = await api.site.role('Team creator', ['users.create'], 'TEAMS');
  const client = await api.asRole(wide, narrow);
  const uploadIds = [await upload(client, 'First Name,Email,Role\nA,a@r2.test,Agent\n')];
  const PLAN = 'mutation ($input: PlanImportInput!) { planImport(input: $input) { replayed } }';
  await expect(client.query(PLAN, { input: { uploadIds } })).rejects.toThrow(
    'users.create for the whole site',
  );
});

test('B2 who has lost a right since the plan imports nothing', async () => {
  const id = await api.site.role('Was importer', ['imports.run', 'users.create', 'users.read']);
  const client = await api.asRole(id);
  const planned = await plan(client, 'First Name,Email,Role\nA,a@b2.test,Agent\n');
  await api.site.run((em) => rows(em, sql`update roles set scope = 'TEAMS' where id = ${id}`));
  expect((await run(client, 'applyPlan', { planId: planned.run.id })).error?.code).toBe('FORBIDDEN');
});
