import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { type BulkAnswer, bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestSite } from '../../testing/TestSite.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('delete role');
});
afterAll(() => api.stop());

async function deleteRole(client: TestClient, input: object): Promise<BulkAnswer> {
  const answer = await client.query<{ deleteRole: BulkAnswer }>(
    `mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) {
       run { id kind status refusals(first: 9) { nodes { code } } } userErrors { code message path } } }`,
    { input },
  );
  return answer.deleteRole;
}

async function rolesOf(site: TestSite, id: string) {
  const held = await site.run((em) =>
    rows<{ name: string }>(
      em,
      sql`select r.name from user_roles m join roles r on r.id = m.role_id where m.user_id = ${id} order by 1`,
    ),
  );
  return held.map(({ name }) => name);
}

const { Agent, Supervisor } = { Agent: 'Agent', Supervisor: 'Supervisor' };

test('R1 a role in use goes only with reassignment, which is in the change log and undone with the role', async () => {
  const role = await api.site.role('Night lead', ['users.read']);
  const [ada, bob] = await api.users([{ roles: [role] }, { roles: [role, Agent] }]);
  const gone = await api.user({ roles: [role], status: 'DELETED' });
  const inUse = await deleteRole(api.client, { id: role });
  expect(inUse.userErrors).toMatchObject([{ code: 'IN_USE', path: ['reassignTo'] }]);
  expect(inUse.userErrors[0]?.message).toContain('2 users, 1 deleted');

  const done = await deleteRole(api.client, { id: role, reassignTo: api.site.roles.Agent, reason: 'merged' });
  expect(done).toMatchObject({ run: { kind: 'DELETE_ROLE', status: 'APPLIED' }, userErrors: [] });
  for (const user of [ada, bob, gone]) expect(await rolesOf(api.site, user?.id ?? '')).toEqual([Agent]);
  const { changes } = await api.query<{ changes: { nodes: object[] } }>(
    `{ changes(first: 9, filter: { run: "${done.run.id}", user: "${ada?.id}" }) { nodes { field added removed reason } } }`,
  );
  expect(changes.nodes).toMatchObject([
    { field: 'roles', added: [Agent], removed: ['Night lead'], reason: 'merged' },
  ]);

  const undone = await run(api.client, 'undoRun', { runId: done.run.id });
  expect(undone.status).toBe('APPLIED');
  expect(await rolesOf(api.site, ada?.id ?? '')).toEqual(['Night lead']);
  expect(await rolesOf(api.site, bob?.id ?? '')).toEqual([Agent, 'Night lead']);
  expect(await rolesOf(api.site, gone.id)).toEqual(['Night lead']);
});

test('R1 a role that nobody holds is deleted at once', async () => {
  const role = await api.site.role('Unused', []);
  expect(await deleteRole(api.client, { id: role })).toMatchObject({
    run: { status: 'APPLIED' },
    userErrors: [],
  });
  const { roles } = await api.query<{ roles: { name: string }[] }>('{ roles { name } }');
  expect(roles.map(({ name }) => name)).not.toContain('Unused');
  expect((await deleteRole(api.client, { id: role })).userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
});

test('R3 U6 neither built-in roles go, nor those above one’s own, nor to such a role', async () => {
  const keeper = await api.asRole(await api.site.role('Keeper', ['roles.manage']));
  const strong = await api.site.role('Strong', ['users.delete']);
  const weak = await api.site.role('Weak', []);
  await api.user({ roles: [weak] });
  const codes = async (input: object) =>
    (await deleteRole(keeper, input)).userErrors.map((e) => `${e.code} ${e.path}`);
  expect(await codes({ id: api.site.roles.Agent, reassignTo: weak })).toEqual(['NOT_ALLOWED id']);
  expect(await codes({ id: strong })).toEqual(['NOT_ALLOWED id']);
  expect(await codes({ id: weak, reassignTo: strong })).toEqual(['NOT_ALLOWED reassignTo']);
  expect(await codes({ id: weak, reassignTo: weak })).toEqual(['INVALID reassignTo']);
  expect(await codes({ id: weak, reassignTo: 'nonsense' })).toEqual(['UNKNOWN_ID reassignTo']);
});

test('U9 B9 the role by which somebody alone administers stays', async () => {
  const { site, client } = await api.otherSite('east');
  const lead = await site.role('Lead', ['roles.manage', 'users.read']);
  const ann = await site.user({ roles: [lead] });
  const own = await deleteRole(await api.as(ann), { id: lead, reassignTo: site.roles[Agent] });
  expect(own.run).toMatchObject({ status: 'FAILED', refusals: { nodes: [{ code: 'SELF' }] } });
  expect(await rolesOf(site, ann.id)).toEqual(['Lead']);
  expect(await deleteRole(client, { id: lead, reassignTo: site.roles[Supervisor] })).toMatchObject({
    run: { status: 'APPLIED' },
  });
});

test('B8 a role that many hold goes only when their number is given', async () => {
  const { site, client } = await api.otherSite('guarded');
  await site.guard(1, 100);
  const role = await site.role('Many', []);
  await site.users(2, { roles: [role] });
  const input = { id: role, reassignTo: site.roles[Agent] };
  expect((await deleteRole(client, input)).userErrors).toMatchObject([{ code: 'COUNT_REQUIRED' }]);
  expect(await deleteRole(client, { ...input, confirmCount: 2 })).toMatchObject({
    run: { status: 'APPLIED' },
  });
});

test('U6 undo gives nobody a role that allows more than the one who undoes', async () => {
  const strong = await api.site.role('Stronger', ['users.delete']);
  const ada = await api.user({ roles: [Agent, strong] });
  const removal = await run(api.client, 'bulkAssignRoles', {
    selection: { ids: [ada.id] },
    roleIds: [strong],
    mode: 'REMOVE',
  });
  const giver = await api.asRole(await api.site.role('Giver', ['roles.assign', 'users.read', 'runs.read']));
  const undone = (await bulk(giver, 'undoRun', { runId: removal.id })).run;
  expect(undone.refusals.nodes).toMatchObject([{ code: 'ROLE_ABOVE_OWN' }]);
  expect(await rolesOf(api.site, ada.id)).toEqual([Agent]);
});

test('B5 W9 undo takes from people of other sites the role that they got instead', async () => {
  const { admin: guest } = await api.otherSite('guests');
  const old = await api.site.role('Old', ['users.read']);
  const grants = () =>
    api.site.run((em) =>
      rows<{ name: string }>(
        em,
        sql`select r.name from site_grants g join roles r on r.id = g.role_id where g.user_id = ${guest.id} order by 1`,
      ),
    );
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${api.site.id}, ${guest.id}, ${guest.siteId}, ${old})`,
    ),
  );
  const { run: deleted } = await deleteRole(api.client, { id: old, reassignTo: api.site.roles[Supervisor] });
  expect(await grants()).toEqual([{ name: Supervisor }]);
  await run(api.client, 'undoRun', { runId: deleted?.id });
  expect(await grants()).toEqual([{ name: 'Old' }]);
});
