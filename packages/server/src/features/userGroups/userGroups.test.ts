import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove, save } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import { untilWaiting } from '../../testing/untilWaiting.ts';
import { lockAdministrators } from '../roles/administrators.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('user_groups');
});
afterAll(() => api.stop());

const create = async (name: string) => {
  const { record } = await save(api.client, 'createUserGroup', 'userGroup', { name });
  return record?.id ?? '';
};

interface Errors {
  code: string;
  message: string;
  path: string[];
}

async function mutate(mutation: string, input: object, client = api.client): Promise<Errors[]> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, { userErrors: Errors[] }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message path } } }`,
    { input },
  );
  return answer[mutation]?.userErrors ?? [];
}

async function valueAndSource(userGroupId: string, key: string) {
  const { userGroup } = await api.query<{
    userGroup: { properties: { property: { key: string }; value: unknown; source: string }[] };
  }>('query ($id: ID!) { userGroup(id: $id) { properties { property { key } value source } } }', {
    id: userGroupId,
  });
  const { value, source } = userGroup.properties.find(({ property }) => property.key === key) ?? {};
  return [value, source];
}

test('G1 a user group is created, renamed, made the default and deleted when empty', async () => {
  const id = await create('Night');
  const renamed = await save(api.client, 'renameUserGroup', 'userGroup', { id, name: 'Late' });
  expect(renamed.record?.name).toBe('Late');
  expect((await save(api.client, 'createUserGroup', 'userGroup', { name: 'late' })).userErrors[0]?.code).toBe(
    'NAME_TAKEN',
  );
  const ada = await api.user({ userGroupId: id });
  const used = await remove(api.client, 'deleteUserGroup', { id });
  expect(used.userErrors).toMatchObject([{ code: 'IN_USE' }]);
  expect(used.userErrors[0]?.message).toContain('1 users are in "Late"');
  await api.site.run((em) => rows(em, sql`update users set deleted_at = now() where id = ${ada.id}`));
  expect(await mutate('setDefaultUserGroup', { userGroupId: id })).toEqual([]);
  const isDefault = await remove(api.client, 'deleteUserGroup', { id });
  expect(isDefault.userErrors[0]?.message).toContain('new users get');
  await mutate('setDefaultUserGroup', { userGroupId: api.site.userGroupId });
  const deleted = await remove(api.client, 'deleteUserGroup', { id });
  expect(deleted.run).toMatchObject({ kind: 'DELETE_USER_GROUP', status: 'APPLIED' });
  const moved = await api.site.run((em) =>
    rows<{ id: string }>(em, sql`select user_group_id as id from users where id = ${ada.id}`),
  );
  expect(moved[0]?.id).toBe(api.site.userGroupId);
});

test('G1 a user group that is being deleted does not become the default of the site', async () => {
  const gone = await api.site.userGroup('Going');
  let waiting: ReturnType<typeof mutate> | undefined;
  await api.site.run(async (em) => {
    // As the run that deletes it.
    await lockAdministrators(em, api.site.id);
    waiting = mutate('setDefaultUserGroup', { userGroupId: gone.id });
    await untilWaiting(em);
    await rows(em, sql`delete from user_groups where id = ${gone.id}`);
  });
  expect(await waiting).toMatchObject([{ code: 'UNKNOWN_ID', path: ['userGroupId'] }]);
});

test('U11 the value of a property is that of the group, else of the site, else of the system', async () => {
  const userGroupId = await create('Valued');
  const key = 'wrapUpTimeoutPhone';
  expect(await valueAndSource(userGroupId, key)).toEqual([30, 'SYSTEM']);
  expect(await mutate('setSiteProperty', { key, value: 45 })).toEqual([]);
  expect(await valueAndSource(userGroupId, key)).toEqual([45, 'SITE']);
  expect(await mutate('setUserGroupProperty', { userGroupId, key, value: 45 })).toEqual([]);
  expect(await valueAndSource(userGroupId, key)).toEqual([45, 'USER_GROUP']);
  expect(await mutate('setUserGroupProperty', { userGroupId, key, value: null })).toEqual([]);
  expect(await mutate('setSiteProperty', { key, value: null })).toEqual([]);
  expect(await valueAndSource(userGroupId, key)).toEqual([30, 'SYSTEM']);
});

test('G1 a value is of the type and in the range of its property, and all that is wrong is said at once', async () => {
  const userGroupId = await create('Checked');
  const wrong = (key: string, value: unknown) => mutate('setUserGroupProperty', { userGroupId, key, value });
  expect(await wrong('wrapUpTimeoutPhone', 3601)).toMatchObject([{ code: 'INVALID', path: ['value'] }]);
  expect(await wrong('autoAnswer', 'yes')).toMatchObject([{ code: 'INVALID', path: ['value'] }]);
  expect(await wrong('noSuchThing', 1)).toMatchObject([{ code: 'UNKNOWN_ID', path: ['key'] }]);
  const both = await mutate('setUserGroupProperty', { userGroupId: 'nowhere', key: 'autoAnswer', value: 1 });
  expect(both.map(({ path }) => path[0])).toEqual(['userGroupId', 'value']);
});

interface ShownProfile {
  id: string;
  name: string;
  isDefault: boolean;
  userCount: number;
  skills: { level: number; skill: { name: string } }[];
}

async function profilesOf(userGroupId: string): Promise<ShownProfile[]> {
  const { groupProfiles } = await api.query<{ groupProfiles: ShownProfile[] }>(
    `query ($id: ID) { groupProfiles(userGroupId: $id) { id name isDefault userCount skills { level skill { name } } } }`,
    { id: userGroupId },
  );
  return groupProfiles;
}

test('U12 a group profile is made, changed, and deleted with the number of those who have it on', async () => {
  const userGroupId = await create('Profiled');
  const { sales, chat } = await api.skills('sales', 'chat');
  const skills = [{ skillId: sales.id, level: 7 }];
  const made = await save(api.client, 'createProfile', 'profile', {
    userGroupId,
    name: 'Phone',
    isDefault: true,
    skills,
  });
  const id = made.record?.id;
  expect(await profilesOf(userGroupId)).toMatchObject([
    { name: 'Phone', isDefault: true, userCount: 0, skills: [{ level: 7, skill: { name: 'sales' } }] },
  ]);
  const twin = { userGroupId, name: 'PHONE', skills: [{ skillId: userGroupId, level: 1 }] };
  expect(await mutate('createProfile', twin)).toMatchObject([
    { code: 'UNKNOWN_ID', path: ['skills', '0', 'skillId'] },
  ]);
  expect(await mutate('createProfile', { ...twin, skills: [] })).toMatchObject([{ code: 'NAME_TAKEN' }]);
  const levels = [
    { skillId: chat.id, level: 2 },
    { skillId: sales.id, level: 3 },
  ];
  expect(
    await mutate('updateProfile', { id, name: 'Phone and chat', isDefault: false, skills: levels }),
  ).toEqual([]);
  expect(await profilesOf(userGroupId)).toMatchObject([
    { name: 'Phone and chat', isDefault: false, skills: [{ level: 2 }, { level: 3 }] },
  ]);
  const ada = await api.user({ userGroupId });
  await run(api.client, 'bulkAssignProfiles', { selection: { ids: [ada.id] }, profileIds: [id], mode: 'ON' });
  await mutate('updateProfile', {
    id,
    name: 'Phone and chat',
    skills: levels.map((one) => ({ ...one, level: 9 })),
  });
  const log = await api.query(
    `query ($user: ID) { changes(first: 1, filter: { user: $user }) { nodes { field added removed run { kind } } } }`,
    { user: ada.id },
  );
  expect(log).toMatchObject({
    changes: {
      nodes: [{ field: 'profileSkills', added: ['chat:9', 'sales:9'], run: { kind: 'UPDATE_PROFILE' } }],
    },
  });
  expect((await remove(api.client, 'deleteProfile', { id })).userErrors[0]?.code).toBe('COUNT_REQUIRED');
  const deleted = await remove(api.client, 'deleteProfile', { id, confirmCount: 1 });
  expect(deleted.run).toMatchObject({ kind: 'DELETE_PROFILE', counts: { changed: 1 } });
  expect(await profilesOf(userGroupId)).toEqual([]);
  await run(api.client, 'undoRun', { runId: deleted.run.id });
  expect(await profilesOf(userGroupId)).toMatchObject([
    { name: 'Phone and chat', userCount: 1, skills: [{}, {}] },
  ]);
});

test('G1 a profile that nobody gets without being named is deleted beside a run that gives its group', async () => {
  const { id: group } = await api.site.userGroup('Given');
  const { id } = await api.site.profile(group, 'Spare');
  await api.site.run(async (em) => {
    // As an import that moves users into it.
    await rows(em, sql`select from user_groups where id = ${group} for key share`);
    expect((await remove(api.client, 'deleteProfile', { id })).run).toMatchObject({ status: 'APPLIED' });
  });
});

test('G1 the resource filter of a user group names what there is', async () => {
  const userGroupId = await create('Limited');
  const { night } = await api.teams('night');
  const filter = { team: { in: [night.id] } };
  expect(await mutate('setUserGroupResourceFilter', { userGroupId, filter })).toEqual([]);
  const shown = await api.query(
    'query ($id: ID!) { userGroup(id: $id) { resourceFilter isDefault userCount } }',
    {
      id: userGroupId,
    },
  );
  expect(shown).toEqual({ userGroup: { resourceFilter: filter, isDefault: false, userCount: 0 } });
  const lost = await mutate('setUserGroupResourceFilter', {
    userGroupId,
    filter: { team: { in: [userGroupId] } },
  });
  expect(lost[0]).toMatchObject({ code: 'UNKNOWN_ID' });
  expect(lost[0]?.path[0]).toBe('filter');
  expect(await mutate('setUserGroupResourceFilter', { userGroupId, filter: null })).toEqual([]);
});

test('G1 a data center has two letters of its own, and goes from its users', async () => {
  const made = await save(api.client, 'createDataCenter', 'dataCenter', { code: 'br', name: 'Brazil' });
  const id = made.record?.id ?? '';
  expect(
    (await save(api.client, 'createDataCenter', 'dataCenter', { code: 'BR', name: 'Other' })).userErrors,
  ).toMatchObject([{ code: 'NAME_TAKEN', path: ['code'] }]);
  const wrong = await save(api.client, 'createDataCenter', 'dataCenter', { code: 'B1', name: ' ' });
  expect(wrong.userErrors.map(({ path }) => path[0])).toEqual(['code', 'name']);
  await save(api.client, 'updateDataCenter', 'dataCenter', { id, code: 'BR', name: 'São Paulo' });
  const ada = await api.user({ dataCenterId: id });
  const { dataCenters } = await api.query<{ dataCenters: object[] }>(
    '{ dataCenters { code name userCount } }',
  );
  expect(dataCenters).toEqual([{ code: 'BR', name: 'São Paulo', userCount: 1 }]);
  expect((await remove(api.client, 'deleteDataCenter', { id })).userErrors[0]?.code).toBe('COUNT_REQUIRED');
  const { run: deleted } = await remove(api.client, 'deleteDataCenter', { id, confirmCount: 1 });
  expect(deleted.differences.nodes[0]?.fields).toMatchObject([
    { field: 'dataCenterId', before: 'BR', after: null },
  ]);
  await run(api.client, 'undoRun', { runId: deleted.id });
  const { user } = await api.query<{ user: { dataCenter: { code: string } } }>(
    'query ($id: ID!) { user(id: $id) { dataCenter { code } } }',
    { id: ada.id },
  );
  expect(user.dataCenter.code).toBe('BR');
});

test('C1 what members inherit anew is in the change log of each, and not of those with a value of their own', async () => {
  const userGroupId = await create('Logged');
  const key = 'wrapUpTimeoutPhone';
  const ada = await api.user({ userGroupId });
  const own = await api.user({ userGroupId });
  const selection = { ids: [own.id] };
  await run(api.client, 'bulkSetProperties', { selection, properties: [{ key, value: 99 }] });
  expect(await mutate('setUserGroupProperty', { userGroupId, key, value: 45 })).toEqual([]);
  const { night } = await api.teams('night');
  await mutate('setUserGroupResourceFilter', { userGroupId, filter: { team: { in: [night.id] } } });
  const logOf = async (user: string) => {
    const { changes } = await api.query<{ changes: { nodes: object[] } }>(
      `query ($user: ID) { changes(first: 9, filter: { user: $user }) { nodes { field before after added removed run { kind } } } }`,
      { user },
    );
    return changes.nodes;
  };
  expect(await logOf(ada.id)).toMatchObject([
    { field: 'inheritedResourceFilter', run: { kind: 'SET_USER_GROUP_RESOURCE_FILTER' } },
    {
      field: 'inheritedProperties',
      removed: ['Wrap-up timeout, phone (seconds):30'],
      added: ['Wrap-up timeout, phone (seconds):45'],
      run: { kind: 'SET_USER_GROUP_PROPERTY' },
    },
  ]);
  expect(await logOf(own.id)).toMatchObject([{ field: 'inheritedResourceFilter' }, { field: 'properties' }]);
});

test('U9 B9 no resource filter of a user group limits who sets it, or the last administrator', async () => {
  const { site, admin, client } = await api.otherSite('guarded');
  const filter = { team: { in: [(await site.teams('night')).night.id] } };
  const limit = (by: TestClient, userGroupId: string) =>
    mutate('setUserGroupResourceFilter', { userGroupId, filter }, by);
  const own = await limit(client, site.userGroupId);
  expect(own).toMatchObject([{ code: 'NOT_ALLOWED', path: ['userGroupId'] }]);
  expect(own[0]?.message).toContain('yourself');
  const [elsewhere, limited] = [await site.userGroup('Elsewhere'), await site.userGroup('Limited')];
  const keeperRole = await site.role('Keeper', [
    'users.read',
    'users.edit',
    'users.delete',
    'structure.manage',
  ]);
  const keeper = await api.as(await site.user({ roles: [keeperRole], userGroupId: elsewhere.id }));
  const last = await limit(keeper, site.userGroupId);
  expect(last[0]?.message).toContain('every administrator');

  expect(await limit(client, limited.id)).toEqual([]);
  const move = (by: TestClient, id: string) =>
    run(by, 'bulkMoveToUserGroup', { selection: { ids: [id] }, userGroupId: limited.id });
  expect((await move(client, admin.id)).refusals.nodes).toMatchObject([{ code: 'SELF' }]);
  expect((await move(keeper, admin.id)).refusals.nodes).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
  await site.user({ roles: ['Admin'], userGroupId: limited.id });
  const deleted = await run(keeper, 'bulkDelete', { selection: { ids: [admin.id] } });
  expect(deleted.refusals.nodes).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
  await site.user({ roles: ['Admin'], userGroupId: elsewhere.id });
  expect((await move(keeper, admin.id)).counts).toMatchObject({ changed: 1 });
});
