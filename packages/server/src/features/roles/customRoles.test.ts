import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import { narrowedFields } from './narrowedFields.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('custom roles');
});
afterAll(() => api.stop());

const ROLE = 'id name userType builtIn scope permissions editableFields grantable userCount';

interface ShownRole {
  id: string;
  name: string;
  userType: string;
  scope: string;
  permissions: string[];
  editableFields: string[] | null;
  grantable: boolean;
  userCount: number;
}

interface Saved {
  role: ShownRole | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

async function save(
  client: TestClient,
  mutation: 'createRole' | 'updateRole',
  input: object,
): Promise<Saved> {
  const type = mutation === 'createRole' ? 'CreateRoleInput' : 'UpdateRoleInput';
  const answer = await client.query<Record<string, Saved>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { role { ${ROLE} } userErrors { code message path } } }`,
    { input },
  );
  return answer[mutation] as Saved;
}

const values = { userType: 'SUPERVISOR', scope: 'SITE', permissions: ['USERS_READ', 'USERS_EDIT'] };
const errors = ({ userErrors }: Saved) => userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

test('R1 a custom role is made, read, and changed in parts', async () => {
  const made = await save(api.client, 'createRole', {
    ...values,
    name: '  Floor lead ',
    editableFields: ['ORG_UNIT_ID'],
  });
  expect(made.userErrors).toEqual([]);
  expect(made.role).toMatchObject({
    ...values,
    name: 'Floor lead',
    editableFields: ['ORG_UNIT_ID'],
    grantable: true,
    userCount: 0,
  });
  const id = made.role?.id;
  const renamed = await save(api.client, 'updateRole', { id, name: 'Floor leads', editableFields: null });
  expect(renamed.role).toMatchObject({ ...values, name: 'Floor leads', editableFields: null });
  const { roles } = await api.query<{ roles: ShownRole[] }>(`{ roles { ${ROLE} } }`);
  expect(roles.map(({ name }) => name)).toEqual([
    'Admin',
    'Agent',
    'Billing Admin',
    'Inbound Agent',
    'Limited Agent',
    'Supervisor',
    'Floor leads',
  ]);
  expect(roles.find(({ name }) => name === 'Supervisor')).toMatchObject({
    scope: 'TEAMS',
    userType: 'SUPERVISOR',
  });
});

test('C1 the history of a role says who changed what when, whatever it was called then', async () => {
  const role = await api.query<{ createRole: { role: { id: string } } }>(
    'mutation { createRole(input: { name: "Once", userType: SUPERVISOR, scope: TEAMS, permissions: [USERS_READ] }) { role { id } } }',
  );
  const { id } = role.createRole.role;
  await api.query(
    `mutation { createRole(input: { name: "Other", userType: SUPERVISOR, scope: TEAMS, permissions: [] }) { role { id } } }`,
  );
  await api.query(`mutation { updateRole(input: { id: "${id}", name: "Now" }) { userErrors { code } } }`);
  await api.query(
    `mutation { updateRole(input: { id: "${id}", permissions: [USERS_READ, CHANGES_READ] }) { userErrors { code } } }`,
  );
  const { changes } = await api.query<{ changes: { nodes: { field: string }[] } }>(
    `{ changes(first: 20, filter: { role: "${id}" }) { nodes { field before after added removed actor { name } } } }`,
  );
  const actor = { name: 'Dana Weber' };
  expect(changes.nodes.slice(0, 2)).toMatchObject([
    { field: 'permissions', added: ['changes.read'], removed: [], actor },
    { field: 'name', before: 'Once', after: 'Now', actor },
  ]);
  expect(changes.nodes.map(({ field }) => field).sort()).toEqual([
    'name',
    'name',
    'permissions',
    'permissions',
    'scope',
    'userType',
  ]);
});

test('R1 all that is wrong with a role is said at once', async () => {
  const empty = await save(api.client, 'createRole', {
    ...values,
    name: ' ',
    permissions: ['PRESENCE_REPORT'],
    editableFields: [],
  });
  expect(errors(empty)).toEqual(['REQUIRED name', 'NOT_ALLOWED permissions.0', 'REQUIRED editableFields']);
  expect(errors(await save(api.client, 'createRole', { ...values, name: 'aGENT' }))).toEqual([
    'NAME_TAKEN name',
  ]);
  for (const name of ['A;B', 'A\ufffd']) {
    expect(errors(await save(api.client, 'createRole', { ...values, name }))).toEqual(['INVALID name']);
  }
});

test('R3 built-in roles, and unknown ones, are not changed', async () => {
  const agent = await save(api.client, 'updateRole', {
    id: api.site.roles.Agent,
    permissions: ['USERS_READ'],
  });
  expect(errors(agent)).toEqual(['NOT_ALLOWED id']);
  for (const id of ['nonsense', api.admin.id]) {
    expect(errors(await save(api.client, 'updateRole', { id, name: 'X' }))).toEqual(['UNKNOWN_ID id']);
  }
});

test('U6 nobody makes or changes a role that allows more than they may do, or reaches further', async () => {
  const roleKeeper = await api.site.role('Role keeper', ['roles.manage', 'users.read']);
  const teamDeleter = await api.site.role('Team deleter', ['users.delete'], 'TEAMS');
  const keeper = await api.asRole(roleKeeper, teamDeleter);
  const input = { ...values, name: 'Strong', permissions: ['USERS_READ', 'USERS_DELETE', 'LICENSES_MANAGE'] };
  expect(errors(await save(keeper, 'createRole', input))).toEqual([
    'NOT_ALLOWED permissions.1',
    'NOT_ALLOWED permissions.2',
  ]);
  const narrow = await save(keeper, 'createRole', {
    ...input,
    scope: 'TEAMS',
    permissions: ['USERS_DELETE'],
  });
  expect(narrow.userErrors).toEqual([]);
  expect(errors(await save(keeper, 'updateRole', { id: narrow.role?.id, scope: 'SITE' }))).toEqual([
    'NOT_ALLOWED permissions.0',
  ]);
  const above = await api.site.role('Above', ['settings.manage']);
  expect(errors(await save(keeper, 'updateRole', { id: above, permissions: [] }))).toEqual([
    'NOT_ALLOWED id',
  ]);
});

test('U6 nobody lets a role that they hold themselves allow more than they may do', async () => {
  const id = await api.site.role('Own', ['users.read', 'roles.manage']);
  const holder = await api.asRole(id);
  const more = { id, permissions: ['USERS_READ', 'ROLES_MANAGE', 'USERS_DELETE', 'SETTINGS_MANAGE'] };
  expect(errors(await save(holder, 'updateRole', more))).toEqual([
    'NOT_ALLOWED permissions.2',
    'NOT_ALLOWED permissions.3',
  ]);
  expect(
    await holder.refusal('mutation { bulkDelete(input: { selection: { ids: [] } }) { run { id } } }'),
  ).toBe('FORBIDDEN');
});

test('R1 who manages roles in their teams only does not make roles of the site', async () => {
  const id = await api.site.role('Team roles', ['roles.manage'], 'TEAMS');
  const client = await api.asRole(id);
  const { errors: refused } = await client.send(
    'mutation { createRole(input: { name: "N", userType: AGENT, scope: TEAMS, permissions: [] }) { role { id } } }',
  );
  expect(refused?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('U6 changed rights hold from the next request', async () => {
  const id = await api.site.role('Reader', ['users.read']);
  const reader = await api.asRole(id);
  const users = '{ users(first: 1) { totalCount } }';
  expect((await reader.send(users)).errors).toBeUndefined();
  await save(api.client, 'updateRole', { id, permissions: [] });
  expect((await reader.send(users)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('B9 U9 nobody takes roles.manage from themselves or from the last administrator', async () => {
  const { site, client: first } = await api.otherSite('west');
  const id = await site.role('Local admin', ['roles.manage', 'users.read']);
  const local = await api.as(await site.user({ roles: [id] }));
  const weaker = { id, permissions: ['USERS_READ'] };
  expect((await save(local, 'updateRole', weaker)).userErrors[0]?.message).toContain('yourself');
  await site.run((em) =>
    rows(
      em,
      sql`update users set suspended_at = now() where id in (
      select user_id from user_roles where role_id = ${site.roles.Admin})`,
    ),
  );
  expect(errors(await save(local, 'updateRole', { id, scope: 'TEAMS' }))).toEqual([
    'NOT_ALLOWED permissions',
  ]);
  await site.run((em) => rows(em, sql`update users set suspended_at = null`));
  expect((await save(first, 'updateRole', weaker)).userErrors).toEqual([]);
});

test('R3 a role that is narrowed to some details edits no others, by itself or by a plan made before', async () => {
  await api.site.orgUnit('Europe');
  const ada = await api.user();
  const { role } = await save(api.client, 'createRole', {
    ...values,
    name: 'Language keeper',
    editableFields: ['LANGUAGE'],
  });
  const keeper = await api.asRole(role?.id ?? '');
  const edit = (fields: object, dryRun = false) =>
    run(keeper, 'bulkSetFields', { selection: { ids: [ada.id] }, dryRun, ...fields });
  const boss = await api.user({ userType: 'SUPERVISOR', roles: ['Supervisor'] });
  expect((await edit({ language: 'de' })).counts).toMatchObject({ changed: 1 });
  const refused = await edit({ language: 'en', supervisorId: boss.id });
  expect(refused.refusals.nodes).toMatchObject([{ code: 'FIELD_NOT_EDITABLE' }]);
  expect((await edit({ supervisorId: boss.id }, true)).counts).toMatchObject({ changed: 0, refused: 1 });

  const planned = await edit({ language: 'en' }, true);
  await save(api.client, 'updateRole', { id: role?.id, editableFields: ['EXTENSION'] });
  const applied = await run(keeper, 'applyPlan', { planId: planned.id });
  expect(applied.refusals.nodes).toMatchObject([{ code: 'FIELD_NOT_EDITABLE' }]);
  await save(api.client, 'updateRole', { id: role?.id, editableFields: null });
  expect((await edit({ supervisorId: boss.id })).counts).toMatchObject({ changed: 1 });
});

test('U6 whose own editing is narrowed gives nobody more', async () => {
  const { role } = await save(api.client, 'createRole', {
    ...values,
    name: 'Narrow keeper',
    permissions: ['USERS_READ', 'USERS_EDIT', 'ROLES_MANAGE'],
    editableFields: ['LANGUAGE', 'EXTENSION'],
  });
  const keeper = await api.asRole(role?.id ?? '');
  const give = (name: string, editableFields: string[] | null) =>
    save(keeper, 'createRole', { ...values, name, editableFields });
  expect(errors(await give('All', null))).toEqual(['NOT_ALLOWED permissions.1']);
  expect(errors(await give('Other', ['EMAIL']))).toEqual(['NOT_ALLOWED permissions.1']);
  expect(errors(await give('Fewer', ['LANGUAGE']))).toEqual([]);
});

test('R3 a role for some teams that is not narrowed lifts nothing for the users of the site', async () => {
  const { role } = await save(api.client, 'createRole', {
    ...values,
    name: 'Site language keeper',
    editableFields: ['LANGUAGE'],
  });
  const inTeams = await api.site.role('Team editor', ['users.read', 'users.edit'], 'TEAMS');
  const keeper = await api.asRole(role?.id ?? '', inTeams);
  const [ada, boss] = await api.users([{}, { userType: 'SUPERVISOR' }]);
  const edit = (fields: object) => run(keeper, 'bulkSetFields', { selection: { ids: [ada?.id] }, ...fields });
  expect((await edit({ language: 'de' })).counts).toMatchObject({ changed: 1 });
  const refused = await edit({ supervisorId: boss?.id });
  expect(refused.refusals.nodes).toMatchObject([{ code: 'FIELD_NOT_EDITABLE' }]);
});

test('R3 roles of one scope add up, and of an org unit and of teams what both allow counts', () => {
  const permissions = ['users.edit'] as const;
  const own = (
    ...roles: [scope: 'SITE' | 'ORG_UNIT' | 'TEAMS', fields: ('language' | 'email')[] | null][]
  ) => {
    const fields = narrowedFields(
      roles.map(([scope, editableFields]) => ({ scope, permissions, editableFields })),
    );
    return fields && [...fields].sort();
  };
  expect(own(['SITE', ['language']], ['SITE', ['email']])).toEqual(['email', 'language']);
  expect(own(['SITE', ['language']], ['SITE', null])).toBeUndefined();
  expect(own(['SITE', ['language']], ['TEAMS', ['email']])).toEqual(['language']);
  expect(own(['SITE', null], ['TEAMS', ['email']])).toBeUndefined();
  expect(own(['ORG_UNIT', ['language']], ['TEAMS', null])).toEqual(['language']);
  expect(own(['ORG_UNIT', ['language', 'email']], ['TEAMS', ['email']])).toEqual(['email']);
  expect(own(['ORG_UNIT', null], ['TEAMS', null])).toBeUndefined();
});
