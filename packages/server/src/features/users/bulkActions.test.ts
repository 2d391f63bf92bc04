import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk, run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('bulk actions');
});
afterAll(() => api.stop());

const only = (...users: ({ id: string } | undefined)[]) => ({
  selection: { ids: users.map((user) => user?.id) },
});
const refusals = (shown: { refusals: { nodes: { code: string }[] } }) =>
  shown.refusals.nodes.map(({ code }) => code).sort();

async function userRow(id: string | undefined) {
  return api.site.run((em) =>
    row<{
      status: string;
      language: string;
      org_unit_id: string;
      supervisor_id: string;
      user_group_id: string;
    }>(
      em,
      sql`select status, language, org_unit_id, supervisor_id, user_group_id from users where id = ${id}`,
    ),
  );
}

async function pool(license: string) {
  return api.site.run((em) =>
    row<{ seats: number; used: number; holders: number }>(
      em,
      sql`select seats, used, (select count(*)::int from license_seats s where s.license = p.license) as holders
          from license_pools p where license = ${license}`,
    ),
  );
}

function setSeats(license: string, seats: number) {
  return api.site.run((em) =>
    rows(em, sql`update license_pools set seats = ${seats} where license = ${license}`),
  );
}

async function rolesOf(id: string | undefined) {
  const held = await api.site.run((em) =>
    rows<{ name: string }>(
      em,
      sql`select r.name from user_roles m join roles r on r.id = m.role_id where m.user_id = ${id} order by 1`,
    ),
  );
  return held.map(({ name }) => name);
}

test('B11 restore brings deleted users back with their license, and refuses whose key is taken', async () => {
  const [ada, bob] = await api.users([
    { license: 'ENTERPRISE' },
    { username: 'bob.key', email: null, agentId: null },
  ]);
  await run(api.client, 'bulkDelete', only(ada, bob));
  await api.user({ username: 'BOB.KEY' });
  const restored = await run(api.client, 'bulkRestore', only(ada, bob));
  expect(restored.counts).toMatchObject({ changed: 1, refused: 1 });
  expect(refusals(restored)).toEqual(['KEY_TAKEN']);
  expect(await stateOf(api, ada?.id ?? '')).toMatchObject({ deleted: false, license: 'ENTERPRISE' });
  const again = await run(api.client, 'bulkRestore', only(ada));
  expect(again.counts).toMatchObject({ changed: 0, unchanged: 1 });
  await run(api.client, 'undoRun', { runId: restored.id });
  expect(await stateOf(api, ada?.id ?? '')).toMatchObject({ deleted: true, license: null });
});

test('B12 L2 seats go in order until the pool is empty, and used always equals the holders', async () => {
  const users = await api.users(5);
  const { used } = await pool('CONTACT');
  await setSeats('CONTACT', used + 3);
  const set = await run(api.client, 'bulkSetLicense', { ...only(...users), license: 'CONTACT' });
  expect(set.counts).toMatchObject({ changed: 3, refused: 2 });
  expect(refusals(set)).toEqual(['NO_LICENSE_AVAILABLE', 'NO_LICENSE_AVAILABLE']);
  const held = await Promise.all(users.map(({ id }) => stateOf(api, id)));
  expect(held.map(({ license }) => license)).toEqual(['CONTACT', 'CONTACT', 'CONTACT', null, null]);
  const full = await pool('CONTACT');
  expect(full).toMatchObject({ used: full.seats, holders: full.seats });
  const freed = await run(api.client, 'bulkSetLicense', { ...only(...users), license: 'NONE' });
  expect(freed.counts).toMatchObject({ changed: 3, unchanged: 2 });
  await run(api.client, 'undoRun', { runId: freed.id });
  expect(await pool('CONTACT')).toEqual(full);
});

test('B12 ABORT with too few seats gives none', async () => {
  const users = await api.users(6);
  const { used } = await pool('ENTERPRISE');
  await setSeats('ENTERPRISE', Math.max(3, used + 1));
  const input = { ...only(...users), license: 'ENTERPRISE', onRefusal: 'ABORT' };
  const ended = await run(api.client, 'bulkSetLicense', input);
  expect(ended).toMatchObject({ status: 'FAILED', error: { code: 'REFUSED' } });
  expect((await pool('ENTERPRISE')).used).toBe(used);
});

test('B13 roles are added, removed and replaced, and only the named ones change', async () => {
  const { Agent, Supervisor } = api.site.roles;
  const ada = await api.user({ roles: ['Agent', 'Inbound Agent'] });
  await run(api.client, 'bulkAssignRoles', { ...only(ada), roleIds: [Supervisor], mode: 'ADD' });
  expect(await rolesOf(ada.id)).toEqual(['Agent', 'Inbound Agent', 'Supervisor']);
  const removed = await run(api.client, 'bulkAssignRoles', {
    ...only(ada),
    roleIds: [Agent],
    mode: 'REMOVE',
  });
  expect(await rolesOf(ada.id)).toEqual(['Inbound Agent', 'Supervisor']);
  const replaced = await run(api.client, 'bulkAssignRoles', {
    ...only(ada),
    roleIds: [Agent],
    mode: 'REPLACE',
  });
  expect(await rolesOf(ada.id)).toEqual(['Agent']);
  await run(api.client, 'undoRun', { runId: replaced.id });
  await run(api.client, 'undoRun', { runId: removed.id });
  expect(await rolesOf(ada.id)).toEqual(['Agent', 'Inbound Agent', 'Supervisor']);
});

test('U6 the last role stays', async () => {
  const ada = await api.user({ roles: ['Agent'] });
  const input = { ...only(ada), roleIds: [api.site.roles.Agent], mode: 'REMOVE' };
  expect(refusals(await run(api.client, 'bulkAssignRoles', input))).toEqual(['NO_ROLE_LEFT']);
  expect(await rolesOf(ada.id)).toEqual(['Agent']);
});

test('U6 nobody gives or takes a role that allows more than their own', async () => {
  const giver = await api.site.role('Giver', ['users.read', 'roles.assign']);
  const [giverUser, ada] = await api.users([{ roles: [giver] }, { roles: ['Admin'] }]);
  if (!giverUser) throw new Error('No user was made.');
  const client = await api.as(giverUser);
  const given = await bulk(client, 'bulkAssignRoles', {
    ...only(ada),
    roleIds: [api.site.roles.Admin],
    mode: 'ADD',
  });
  expect(given.userErrors).toMatchObject([{ code: 'INVALID', path: ['roleIds', '0'] }]);
  const input = { ...only(ada), roleIds: [api.site.roles.Agent], mode: 'REPLACE' };
  expect(refusals(await run(client, 'bulkAssignRoles', input))).toEqual(['ROLE_ABOVE_OWN']);
});

test('U9 nobody demotes, locks or suspends themselves', async () => {
  const input = { ...only(api.admin), roleIds: [api.site.roles.Agent], mode: 'REPLACE' };
  expect(refusals(await run(api.client, 'bulkAssignRoles', input))).toEqual(['SELF']);
  expect(refusals(await run(api.client, 'bulkLock', only(api.admin)))).toEqual(['SELF']);
  expect(refusals(await run(api.client, 'bulkSuspend', only(api.admin)))).toEqual(['SELF']);
});

test('U9 the last administrator stays, whichever way and whoever tries at once', async () => {
  const { site, admin } = await api.otherSite('lonely');
  const second = await site.user({ roles: ['Admin'] });
  const role = await site.role('Remover', ['users.read', 'users.delete', 'accounts.lock']);
  const clients = await Promise.all(
    (await site.users([{ roles: [role] }, { roles: [role] }])).map((user) => api.as(user)),
  );
  const [one, other] = clients;
  if (!one || !other) throw new Error('Nobody to try.');
  const [deleted, locked] = await Promise.all([
    run(one, 'bulkDelete', { selection: { ids: [admin.id] } }),
    run(other, 'bulkLock', { selection: { ids: [second.id] } }),
  ]);
  expect([...refusals(deleted), ...refusals(locked)]).toEqual(['LAST_ADMINISTRATOR']);
  const both = await run(one, 'bulkDelete', { selection: { ids: [admin.id, second.id] } });
  const left = await site.run((em) =>
    row<{ n: number }>(
      em,
      sql`select count(*)::int as n from users where id in (${admin.id}, ${second.id}) and status in ('ACTIVE', 'INVITED')`,
    ),
  );
  expect(left.n).toBeGreaterThan(0);
  expect(refusals(both)).toContain('LAST_ADMINISTRATOR');
});

test('B16 agent groups and business units are assigned as teams are', async () => {
  const { inbound, outbound } = await api.site.agentGroups('inbound', 'outbound');
  const { east } = await api.site.businessUnits('east');
  const ada = await api.user({ agentGroups: [inbound] });
  const groups = await run(api.client, 'bulkAssignAgentGroups', {
    ...only(ada),
    agentGroupIds: [outbound.id],
    mode: 'REPLACE',
  });
  expect(groups.differences.nodes[0]?.fields[0]).toMatchObject({ added: ['outbound'], removed: ['inbound'] });
  const units = await run(api.client, 'bulkAssignBusinessUnits', {
    ...only(ada),
    businessUnitIds: [east.id],
    mode: 'ADD',
  });
  expect(units.differences.nodes[0]?.fields[0]).toMatchObject({ field: 'businessUnits', added: ['east'] });
  const undone = await run(api.client, 'undoRun', { runId: groups.id });
  expect(undone.differences.nodes[0]?.fields[0]).toMatchObject({ added: ['inbound'], removed: ['outbound'] });
});

test('B17 one form changes only the fields that it names, and clearing is explicit', async () => {
  const { inbound } = await api.site.agentGroups('inbound');
  const { east } = await api.site.businessUnits('east');
  const { billing } = await api.skills('billing');
  const ada = await api.user({ agentGroups: [inbound], skills: { [billing.id]: 2 } });
  const applied = await run(api.client, 'bulkUpdate', {
    ...only(ada),
    businessUnitIds: [east.id],
    skills: [{ skillId: billing.id, level: 7 }],
    mode: 'APPLY',
  });
  expect(applied.differences.nodes[0]?.fields.map(({ field }) => field)).toEqual(['businessUnits', 'skills']);
  const cleared = await run(api.client, 'bulkUpdate', { ...only(ada), agentGroupIds: [], mode: 'REPLACE' });
  expect(cleared.differences.nodes[0]?.fields).toMatchObject([
    { field: 'agentGroups', removed: ['inbound'] },
  ]);
  expect((await stateOf(api, ada.id)).skills).toEqual({ billing: 7 });
  const nothing = await bulk(api.client, 'bulkUpdate', { ...only(ada), mode: 'APPLY' });
  expect(nothing.userErrors).toMatchObject([{ code: 'REQUIRED' }]);
});

test('U8 B18 who moves gets the group profiles of the new group; who is logged on is refused', async () => {
  const evening = await api.site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into user_groups (site_id, name) values (${api.site.id}, 'Evening') returning id`,
    ),
  );
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into profiles (site_id, name, user_group_id, is_default)
          values (${api.site.id}, 'Evening general', ${evening.id}, true), (${api.site.id}, 'Evening sales', ${evening.id}, false)`,
    ),
  );
  const [ada, bob] = await api.users([{}, { loggedOn: true }]);
  const was = (await userRow(ada?.id)).user_group_id;
  const moved = await run(api.client, 'bulkMoveToUserGroup', { ...only(ada, bob), userGroupId: evening.id });
  expect(refusals(moved)).toEqual(['LOGGED_ON']);
  expect(moved.differences.nodes[0]?.fields).toMatchObject([
    { field: 'message', after: 'EMAIL' },
    { field: 'profiles', added: ['Evening general'] },
    { field: 'userGroupId', after: 'Evening' },
  ]);
  expect((await userRow(ada?.id)).user_group_id).toBe(evening.id);
  await run(api.client, 'undoRun', { runId: moved.id });
  expect((await userRow(ada?.id)).user_group_id).toBe(was);
});

test('B19 U5 fields are set and cleared; agents only in leaves, no supervisor below the user', async () => {
  const root = await api.site.orgUnit('Root');
  const leaf = await api.site.orgUnit('Leaf', root);
  const boss = await api.user({ userType: 'SUPERVISOR' });
  const ada = await api.user({ supervisorId: boss.id });
  const set = { orgUnitId: leaf.id, language: 'de' };
  await run(api.client, 'bulkSetFields', { ...only(ada), ...set });
  expect(await userRow(ada.id)).toMatchObject({
    org_unit_id: leaf.id,
    language: 'de',
    supervisor_id: boss.id,
  });
  expect(
    refusals(await run(api.client, 'bulkSetFields', { ...only(ada, boss), orgUnitId: root.id })),
  ).toEqual(['NOT_A_LEAF']);
  expect(refusals(await run(api.client, 'bulkSetFields', { ...only(boss), supervisorId: ada.id }))).toEqual([
    'SUPERVISOR_CYCLE',
  ]);
  await run(api.client, 'bulkSetFields', { ...only(ada), supervisorId: null });
  expect(await userRow(ada.id)).toMatchObject({ supervisor_id: null });
  const wrong = await bulk(api.client, 'bulkSetFields', { ...only(ada), language: 'xx' });
  expect(wrong.userErrors).toMatchObject([{ code: 'INVALID', path: ['language'] }]);
});

test('B22 A4 lock signs people out and keeps them out; unlock opens the account again', async () => {
  const ada = await api.user({ roles: ['Supervisor'] });
  const client = await api.as(ada);
  expect((await client.query<{ viewer: unknown }>('{ viewer { id } }')).viewer).not.toBeNull();
  const locked = await run(api.client, 'bulkLock', only(ada));
  expect((await userRow(ada.id)).status).toBe('LOCKED');
  expect((await client.query<{ viewer: unknown }>('{ viewer { id } }')).viewer).toBeNull();
  expect((await run(api.client, 'bulkLock', only(ada))).counts).toMatchObject({ unchanged: 1 });
  await run(api.client, 'bulkUnlock', only(ada));
  expect((await userRow(ada.id)).status).toBe('ACTIVE');
  const { run: undone } = await bulk(api.client, 'undoRun', { runId: locked.id });
  expect(undone.counts).toMatchObject({ changed: 0 });
});

test('B22 suspend frees the seat only if asked, and keeps all else', async () => {
  const { night } = await api.teams('night');
  await setSeats('ENTERPRISE', (await pool('ENTERPRISE')).used + 5);
  const [ada, bob] = await api.users([{ license: 'ENTERPRISE', teams: [night] }, { license: 'ENTERPRISE' }]);
  const freed = await run(api.client, 'bulkSuspend', { ...only(ada), freeLicense: true });
  await run(api.client, 'bulkSuspend', only(bob));
  expect(await stateOf(api, ada?.id ?? '')).toMatchObject({ license: null, teams: ['night'] });
  expect((await stateOf(api, bob?.id ?? '')).license).toBe('ENTERPRISE');
  expect((await userRow(bob?.id)).status).toBe('SUSPENDED');
  await run(api.client, 'bulkReactivate', only(bob));
  expect((await userRow(bob?.id)).status).toBe('ACTIVE');
  await run(api.client, 'undoRun', { runId: freed.id });
  expect(await stateOf(api, ada?.id ?? '')).toMatchObject({ license: 'ENTERPRISE' });
  const { used, holders } = await pool('ENTERPRISE');
  expect(used).toBe(holders);
});

test('U8 B9 undo of a move obeys what moving does: nobody who is logged on, nobody into a limit of their own', async () => {
  const [limited, open] = [
    await api.site.userGroup('Undone limited'),
    await api.site.userGroup('Undone open'),
  ];
  const [ada, mia] = await api.users([{}, { roles: ['Admin'] }], { userGroupId: limited.id });
  if (!ada || !mia) throw new Error('No users.');
  const moved = await run(api.client, 'bulkMoveToUserGroup', { ...only(ada, mia), userGroupId: open.id });
  const { night } = await api.teams('night');
  await api.site.run(async (em) => {
    await rows(em, sql`insert into queue_presence (site_id, user_id) values (${api.site.id}, ${ada.id})`);
    const filter = JSON.stringify({ team: { in: [night.id] } });
    await rows(em, sql`update user_groups set resource_filter = ${filter}::jsonb where id = ${limited.id}`);
  });
  const undone = await run(await api.as(mia), 'undoRun', { runId: moved.id });
  expect(refusals(undone)).toEqual(['LOGGED_ON', 'SELF']);
  expect((await userRow(ada.id)).user_group_id).toBe(open.id);
  expect((await userRow(mia.id)).user_group_id).toBe(open.id);
});

test('U5 undo puts no agent back into a unit that has got others below it', async () => {
  const [first, second] = [await api.site.orgUnit('Undone first'), await api.site.orgUnit('Undone second')];
  const [ada, boss] = await api.users([{}, { userType: 'SUPERVISOR' }], { orgUnitId: first.id });
  const set = await run(api.client, 'bulkSetFields', { ...only(ada, boss), orgUnitId: second.id });
  await api.site.orgUnit('Undone below', first);
  expect(refusals(await run(api.client, 'undoRun', { runId: set.id }))).toEqual(['NOT_A_LEAF']);
  expect((await userRow(ada?.id)).org_unit_id).toBe(second.id);
  expect((await userRow(boss?.id)).org_unit_id).toBe(first.id);
});
