import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { problemsOf, readUser, updateUser } from '../../../testing/forms.ts';
import { bulk, run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';
import type { UserValues } from '../../../testing/userValues.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('update user');
});
afterAll(() => api.stop());

async function open(values: UserValues = {}, client: TestClient = api.client) {
  const { id } = await api.user(values);
  const { editToken } = await readUser(client, id);
  return { id, editToken };
}

async function edit(values: UserValues, input: object) {
  return updateUser(api.client, { ...(await open(values)), ...input });
}

test('U10 only what the form touches is saved, as a run that undo takes back', async () => {
  const { Night, Day } = await api.teams('Night', 'Day');
  const { Billing, Sales } = await api.skills('Billing', 'Sales');
  const teams = Night ? [Night] : [];
  const saved = await edit(
    {
      firstName: 'Ada',
      lastName: 'Old',
      teams,
      skills: { [Billing?.id ?? '']: 3 },
      license: 'CONTACT',
      extension: '11',
    },
    {
      lastName: 'New',
      extension: null,
      teamIds: [Day?.id],
      skills: [{ skillId: Sales?.id, level: 9 }],
      license: 'NONE',
      properties: [{ key: 'ringTimeout', value: 30 }],
      capacities: [{ channel: 'CHAT', count: 2 }],
      personalProfiles: [{ name: 'Late', skills: [{ skillId: Sales?.id, level: 1 }] }],
      reason: 'Married',
    },
  );
  expect(saved.userErrors).toEqual([]);
  expect(saved.run).toMatchObject({ kind: 'UPDATE_USER', status: 'APPLIED', counts: { changed: 1 } });
  expect(saved.user).toMatchObject({
    firstName: 'Ada',
    lastName: 'New',
    extension: null,
    license: null,
    teams: [{ name: 'Day' }],
    skills: [{ level: 9, skill: { name: 'Sales' } }],
    profiles: [{ name: 'Late', skills: [{ level: 1 }] }],
    capacities: [{ channel: 'CHAT', count: 2 }],
  });
  const undone = await run(api.client, 'undoRun', { runId: saved.run?.id });
  expect(undone).toMatchObject({ status: 'APPLIED', counts: { changed: 1, refused: 0 } });
  const id = saved.user?.id ?? '';
  expect(await readUser(api.client, id)).toMatchObject({
    lastName: 'Old',
    extension: '11',
    license: 'CONTACT',
    teams: [{ name: 'Night' }],
    skills: [{ level: 3, skill: { name: 'Billing' } }],
    profiles: [],
    capacities: [],
  });
  await run(api.client, 'undoRun', { runId: undone.id });
  expect(await readUser(api.client, id)).toMatchObject({ lastName: 'New', profiles: [{ name: 'Late' }] });
});

test('U12 personal profiles are renamed, edited, deleted and made in one save', async () => {
  const { A, B } = await api.skills('A', 'B');
  const { user } = await edit(
    {},
    {
      personalProfiles: [
        { name: 'One', skills: [{ skillId: A?.id, level: 1 }] },
        { name: 'Two', skills: [] },
      ],
    },
  );
  const [one] = (user?.profiles ?? []) as { id: string }[];
  const skills = [{ skillId: B?.id, level: 2 }];
  const next = await updateUser(api.client, {
    id: user?.id,
    editToken: user?.editToken,
    personalProfiles: [
      { id: one?.id, name: 'First', skills },
      { name: 'Three', skills: [] },
    ],
  });
  expect(next.userErrors).toEqual([]);
  expect(next.user?.profiles).toMatchObject([
    { id: one?.id, name: 'First', skills: [{ level: 2, skill: { id: B?.id } }] },
    { name: 'Three', skills: [] },
  ]);
  const other = await edit({}, { personalProfiles: [{ id: one?.id, name: 'Stolen', skills: [] }] });
  expect(problemsOf(other)).toEqual(['personalProfiles.0.id UNKNOWN_ID']);
});

test('C3 U12 the state on a day knows the personal profiles of that day', async () => {
  const { user } = await edit({}, { personalProfiles: [{ name: 'Then', skills: [] }] });
  const at = new Date().toISOString();
  const { editToken } = await readUser(api.client, user?.id ?? '');
  await updateUser(api.client, { id: user?.id, editToken, personalProfiles: [{ name: 'Now', skills: [] }] });
  const { userStateAt } = await api.query<{ userStateAt: { fields: { field: string }[] } }>(
    `{ userStateAt(userId: "${user?.id}", at: "${at}") { fields { field wasAll nowAll differs } } }`,
  );
  expect(userStateAt.fields.find(({ field }) => field === 'personalProfiles')).toMatchObject({
    wasAll: ['Then'],
    nowAll: ['Now'],
    differs: true,
  });
});

test('U10 the second save of one field is refused with both versions, and saved after a choice', async () => {
  const { Night, Day } = await api.teams('Night', 'Day');
  const { id, editToken } = await open({ lastName: 'Base' });
  const second = await api.as(await api.user({ firstName: 'Eve', lastName: 'Else', roles: ['Admin'] }));
  const theirs = { id, editToken: (await readUser(second, id)).editToken };
  await updateUser(second, { ...theirs, lastName: 'Theirs', teamIds: [Night?.id], language: 'de' });
  const mine = { id, editToken, lastName: 'Mine', teamIds: [Day?.id], crmName: 'Mine too' };
  const refused = await updateUser(api.client, mine);
  expect(problemsOf(refused)).toEqual(['lastName CONFLICT', 'teamIds CONFLICT']);
  expect(refused.run).toBeNull();
  expect(refused.conflicts).toMatchObject([
    {
      field: 'lastName',
      changedBy: 'Eve Else',
      base: { words: ['Base'], value: 'Base' },
      theirs: { words: ['Theirs'], value: 'Theirs' },
      yours: { words: ['Mine'], value: 'Mine' },
    },
    {
      field: 'teams',
      base: { words: [], value: [] },
      theirs: { words: ['Night'], value: [Night?.id] },
      yours: { words: ['Day'], value: [Day?.id] },
    },
  ]);
  expect(refused.user).toMatchObject({ lastName: 'Theirs', crmName: null });
  const merged = await updateUser(api.client, {
    ...mine,
    editToken: refused.user?.editToken,
    teamIds: [Night?.id, Day?.id],
  });
  expect(merged.userErrors).toEqual([]);
  expect(merged.user).toMatchObject({ lastName: 'Mine', language: 'de', crmName: 'Mine too' });
  expect(((merged.user?.teams ?? []) as { name: string }[]).map(({ name }) => name)).toEqual([
    'Day',
    'Night',
  ]);
});

test('U10 what others change in other fields stays, and what comes to the same is no conflict', async () => {
  const { id, editToken } = await open({ firstName: 'Ada' });
  const selection = { ids: [id] };
  await run(api.client, 'bulkSetFields', { selection, language: 'de' });
  await run(api.client, 'bulkSetProperties', { selection, properties: [{ key: 'ringTimeout', value: 11 }] });
  const there = await updateUser(api.client, { id, editToken, language: 'de', firstName: 'Bea' });
  expect(there.userErrors).toEqual([]);
  const key = await updateUser(api.client, {
    id,
    editToken,
    properties: [{ key: 'ringTimeout', value: 12 }],
  });
  expect(key.conflicts).toMatchObject([
    { field: 'properties', theirs: { value: { ringTimeout: 11 } }, yours: { value: { ringTimeout: 12 } } },
  ]);
  const both = await updateUser(api.client, {
    id,
    editToken,
    properties: [
      { key: 'ringTimeout', value: 12 },
      { key: 'wrapUpTimeoutPhone', value: 7 },
    ],
  });
  expect(both.conflicts).toMatchObject([{ field: 'properties' }]);
  expect(both.conflicts[0]?.yours.value).toEqual({ ringTimeout: 12 });
  await run(api.client, 'bulkSetFields', { selection, language: 'en' });
  const back = await updateUser(api.client, { id, editToken, language: 'de' });
  expect(back.userErrors).toEqual([]);
});

test('U10 of many who save the same field at the same moment one wins and all others are told', async () => {
  const opened = await open();
  const all = await Promise.all(
    ['a', 'b', 'c', 'd'].map((crmName) => updateUser(api.client, { ...opened, crmName })),
  );
  expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(all.filter(({ conflicts }) => conflicts.length === 1)).toHaveLength(3);
});

test('U10 a bulk action that commits while an edit waits is not overwritten', async () => {
  const { Night, Day } = await api.teams('Night', 'Day');
  const opened = await open();
  const [bulked, saved] = await Promise.all([
    bulk(api.client, 'bulkAssignTeams', {
      selection: { ids: [opened.id] },
      teamIds: [Night?.id],
      mode: 'ADD',
    }),
    updateUser(api.client, { ...opened, teamIds: [Day?.id] }),
  ]);
  const teams = ((await readUser(api.client, opened.id)).teams as { name: string }[]).map(({ name }) => name);
  expect(bulked.run.status).toBe('APPLIED');
  expect(teams).toEqual(saved.userErrors.length > 0 ? ['Night'] : ['Day', 'Night']);
});

test('U1 U3 U5 U6 an edit breaks no rule, and tells all at once what would', async () => {
  const boss = await api.user();
  const top = await api.site.orgUnit('Top');
  await api.site.orgUnit('Below', top);
  await api.user({ email: 'taken@update.test' });
  const { id, editToken } = await open({ userType: 'SUPERVISOR', orgUnitId: top.id, lastName: null });
  await api.site.run((em) => rows(em, sql`update users set supervisor_id = ${id} where id = ${boss.id}`));
  const saved = await updateUser(api.client, {
    id,
    editToken,
    firstName: ' ',
    email: 'Taken@update.test',
    mobile: '123',
    username: null,
    userType: 'AGENT',
    supervisorId: boss.id,
    roleIds: [],
  });
  expect(problemsOf(saved)).toEqual(
    [
      'email KEY_TAKEN',
      'firstName REQUIRED',
      'mobile INVALID',
      'orgUnitId NOT_A_LEAF',
      'roleIds NO_ROLE_LEFT',
      'supervisorId SUPERVISOR_CYCLE',
      'username REQUIRED',
    ].sort(),
  );
  const self = await updateUser(api.client, { id, editToken, supervisorId: id });
  expect(problemsOf(self)).toEqual(['supervisorId SUPERVISOR_CYCLE']);
});

test('U5 two who are made each other’s supervisors at the same moment do not both get there', async () => {
  const [one, two] = [await open(), await open()];
  const both = await Promise.all([
    updateUser(api.client, { ...one, supervisorId: two.id }),
    updateUser(api.client, { ...two, supervisorId: one.id }),
  ]);
  expect(both.map(problemsOf).sort()).toEqual([[], ['supervisorId SUPERVISOR_CYCLE']]);
});

test('U5 a unit does not get others below it while an agent is put into it', async () => {
  const unit = await api.site.orgUnit('Contested');
  const opened = await open({ userType: 'SUPERVISOR', orgUnitId: unit.id });
  const create = `mutation { createOrgUnit(input: { name: "Below", parentId: "${unit.id}" }) { userErrors { code } } }`;
  const [edited, made] = await Promise.all([
    updateUser(api.client, { ...opened, userType: 'AGENT' }),
    api.query<{ createOrgUnit: { userErrors: unknown[] } }>(create),
  ]);
  expect(
    [edited.userErrors, made.createOrgUnit.userErrors].filter((errors) => errors.length > 0),
  ).toHaveLength(1);
});

test('U1 a user without a contact address is edited all the same, as long as none is taken away', async () => {
  expect((await edit({ email: null }, { crmName: 'x' })).userErrors).toEqual([]);
  expect(problemsOf(await edit({ mobile: null }, { email: null }))).toEqual(['email REQUIRED']);
});

test('U5 undo brings nobody back to being an agent in a unit that is no leaf', async () => {
  const unit = await api.site.orgUnit('Team unit');
  const saved = await edit({ userType: 'AGENT', orgUnitId: unit.id }, { userType: 'SUPERVISOR' });
  await api.site.orgUnit('Grown', unit);
  const undone = await run(api.client, 'undoRun', { runId: saved.run?.id });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'NOT_A_LEAF' }]);
});

test('U6 U9 nobody demotes themselves, gives what they may not do or removes the last administrator', async () => {
  const own = { id: api.admin.id, editToken: (await readUser(api.client, api.admin.id)).editToken };
  const demoted = await updateUser(api.client, { ...own, roleIds: [api.site.roles.Agent] });
  expect(problemsOf(demoted)).toEqual(['roleIds NOT_ALLOWED']);
  const role = await api.site.role('Editor', ['users.read', 'users.edit', 'roles.assign']);
  const editor = await api.as(await api.user({ roles: [role] }));
  const target = await open({}, editor);
  const raised = await updateUser(editor, { ...target, roleIds: [api.site.roles.Admin] });
  expect(problemsOf(raised)).toEqual(['roleIds.0 ROLE_ABOVE_OWN']);

  const { site, admin, client } = await api.otherSite('lonely');
  const granter = await client.query<{ user: { editToken: string } }>(
    `{ user(id: "${admin.id}") { editToken } }`,
  );
  const all = await site.role('Almost', ['users.read', 'users.edit', 'roles.assign', 'roles.manage'], 'SITE');
  await site.user({ roles: [all], status: 'SUSPENDED' });
  const last = await updateUser(client, {
    id: admin.id,
    editToken: granter.user.editToken,
    roleIds: [site.roles.Agent],
  });
  expect(problemsOf(last)).toContain('roleIds NOT_ALLOWED');
});

test('U6 nobody changes how somebody who may do more signs in, nor gives them back an old way by undo', async () => {
  const role = await api.site.role('Contact editor', ['users.read', 'users.edit', 'runs.read']);
  const editor = await api.as(await api.user({ roles: [role] }));
  const target = await open({ roles: ['Admin'] }, editor);
  const ways = { email: 'mine@ways.test', mobile: '+491701111111', username: 'mine-now' };
  const refused = await updateUser(editor, { ...target, ...ways, crmName: 'x' });
  expect(problemsOf(refused)).toEqual([
    'email ROLE_ABOVE_OWN',
    'mobile ROLE_ABOVE_OWN',
    'username ROLE_ABOVE_OWN',
  ]);
  const { email } = (await readUser(editor, target.id)) as { email?: string };
  expect((await updateUser(editor, { ...target, email, crmName: 'x' })).userErrors).toEqual([]);
  const byAdmin = { id: target.id, editToken: (await readUser(api.client, target.id)).editToken };
  expect((await updateUser(api.client, { ...byAdmin, ...ways })).userErrors).toEqual([]);

  const risen = await open({}, editor);
  const saved = await updateUser(editor, { ...risen, email: 'second@ways.test' });
  expect(saved.userErrors).toEqual([]);
  const selection = { ids: [risen.id] };
  await run(api.client, 'bulkAssignRoles', { selection, roleIds: [api.site.roles.Admin], mode: 'ADD' });
  const undone = await run(editor, 'undoRun', { runId: saved.run?.id });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'ROLE_ABOVE_OWN' }]);
});

test('R2 R3 details that are kept from a role, other permissions and users out of reach', async () => {
  const narrow = await api.site.role('Narrow', ['users.read', 'users.edit', 'runs.read']);
  await api.site.run((em) =>
    rows(em, sql`update roles set editable_fields = '{crmName}' where id = ${narrow}`),
  );
  const editor = await api.as(await api.user({ roles: [narrow] }));
  const { Night } = await api.teams('Night');
  const target = await open({}, editor);
  const refused = await updateUser(editor, {
    ...target,
    lastName: 'Kept',
    crmName: 'Mine',
    teamIds: [Night?.id],
    license: 'CONTACT',
    roleIds: [api.site.roles['Inbound Agent']],
  });
  expect(problemsOf(refused)).toEqual([
    'lastName FIELD_NOT_EDITABLE',
    'license NOT_ALLOWED',
    'roleIds NOT_ALLOWED',
    'teamIds NOT_ALLOWED',
  ]);
  const fine = await updateUser(editor, { ...target, crmName: 'Mine' });
  expect(fine).toMatchObject({ userErrors: [], user: { crmName: 'Mine' } });
  const byAdmin = await updateUser(api.client, {
    ...target,
    teamIds: [Night?.id],
    editToken: fine.user?.editToken,
  });
  await expect(bulk(editor, 'undoRun', { runId: byAdmin.run?.id })).rejects.toThrow(/may not undo/);

  const { Mine } = await api.teams('Mine');
  const scoped = await api.site.role('Team editor', ['users.read', 'users.edit'], 'TEAMS');
  const lead = await api.as(await api.user({ roles: [scoped], teams: Mine ? [Mine] : [] }));
  const hidden = await updateUser(lead, { ...target, crmName: 'No' });
  expect(problemsOf(hidden)).toEqual(['id UNKNOWN_ID']);
});

test('U8 the user group is no part of an edit, and a token of nowhere is refused', async () => {
  const target = await open();
  await expect(updateUser(api.client, { ...target, userGroupId: api.site.userGroupId })).rejects.toThrow(
    /userGroupId/,
  );
  const own = (snapshot: string) => target.editToken.replace(/ .* /, ` ${snapshot} `);
  const tokens = [
    'nonsense',
    '1 1:1: 1',
    "1 5:9:'x 1",
    ...[
      '5:3:',
      '0:3:',
      '5:9:9',
      '5:9:4',
      '5:9:7,6',
      '5:9:,',
      '5:9:6,',
      '9999999999999999999:9999999999999999999:',
    ].map(own),
    own('5:9223372036854775808:'),
  ];
  for (const editToken of tokens) {
    expect(problemsOf(await updateUser(api.client, { ...target, editToken, crmName: 'x' }))).toEqual([
      'editToken INVALID',
    ]);
  }
});

test('U10 a form that changes nothing makes no run, and a deleted user is gone', async () => {
  const target = await open();
  expect(await updateUser(api.client, target)).toMatchObject({
    run: null,
    userErrors: [],
    user: { id: target.id },
  });
  await run(api.client, 'bulkDelete', { selection: { ids: [target.id] } });
  expect(problemsOf(await updateUser(api.client, { ...target, crmName: 'x' }))).toEqual(['id UNKNOWN_ID']);
});
