import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { errorsOf, plan, readImport, tryPlan, upload } from '../../testing/imports.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('imports');
  await api.site.dataCenters('US', 'BR', 'UK');
  await api.site.run((em) => rows(em, sql`update license_pools set seats = 50`));
});
afterAll(() => api.stop());

const CONTACTS = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';
const USER = `id username email agentId extension firstName lastName mobile userType license language crmName
  numericId pbxId chatGreetingName
  roles { name } teams { name } skills { skill { name } level } agentGroups { name } businessUnits { name }
  dataCenter { code } orgUnit { name } userGroup { name } supervisor { username }`;

/** A user as the API shows them, by the e-mail address or the username. */
async function userOf(text: string, client = api.client) {
  const { users } = await client.query<{ users: { nodes: Record<string, unknown>[] } }>(
    `query ($text: String!) { users(filter: { text: $text }, first: 2) { nodes { ${USER} } } }`,
    { text },
  );
  expect(users.nodes).toHaveLength(1);
  return users.nodes[0] ?? {};
}

async function importNow(content: string, options: object = {}, client = api.client) {
  const planned = await plan(client, content, options);
  expect(errorsOf(planned)).toEqual([]);
  const applied = await run(client, 'applyPlan', { planId: planned.run.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { refused: 0 } });
  return { planned, applied };
}

test('I1 a row of a Contacts file becomes a user, with defaults of the site, and undo removes it', async () => {
  const { applied } = await importNow(
    `${CONTACTS}\nAda,Lovelace,Contact,0071017,ada@i1.test,supervisor,us\n`,
  );
  expect(await userOf('ada@i1.test')).toMatchObject({
    username: 'ada@i1.test',
    email: 'ada@i1.test',
    agentId: null,
    extension: '0071017',
    firstName: 'Ada',
    lastName: 'Lovelace',
    license: 'CONTACT',
    userType: 'SUPERVISOR',
    language: 'en',
    roles: [{ name: 'Supervisor' }],
    dataCenter: { code: 'US' },
  });
  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 1, refused: 0 });
  const { users } = await api.query<{ users: { nodes: unknown[] } }>(
    '{ users(filter: { text: "ada@i1.test" }, first: 1) { nodes { id } } }',
  );
  expect(users.nodes).toEqual([]);
});

test('I2 every column of the Users template arrives at the user', async () => {
  await api.teams('Night', 'Day');
  await api.skills('Billing', 'French');
  await api.site.agentGroups('Gold');
  await api.site.businessUnits('Sales');
  const europe = await api.site.orgUnit('Europe');
  await api.site.orgUnit('Lisbon', europe);
  const header =
    'Username,First Name,Last Name,Email Address,Mobile,Agent ID,Extension,PBX ID,Numeric ID,User Type,Role,License,Teams,Skills,Agent Groups,Business Units,Org Unit,Supervisor,Data Center,Language,CRM Name,Chat Greeting Name';
  await importNow(
    `${header}\n` +
      'low2,Lo,W,low@i2.test,0044 7700 900124,,71018,0090,000042,,agent,enterprise,night; Day,billing:7;French:10,Gold,sales,Europe/Lisbon,boss2,UK,DE,CRM,Hi\n' +
      'boss2,Bo,S,boss@i2.test,,B-1,,,,Supervisor,Agent,,,,,,Lisbon,,,,,\n',
  );
  expect(await userOf('low2')).toMatchObject({
    username: 'low2',
    agentId: 'low2',
    mobile: '+447700900124',
    extension: '71018',
    pbxId: '0090',
    numericId: '000042',
    userType: 'AGENT',
    license: 'ENTERPRISE',
    teams: [{ name: 'Day' }, { name: 'Night' }],
    skills: [
      { skill: { name: 'Billing' }, level: 7 },
      { skill: { name: 'French' }, level: 10 },
    ],
    agentGroups: [{ name: 'Gold' }],
    businessUnits: [{ name: 'Sales' }],
    orgUnit: { name: 'Lisbon' },
    supervisor: { username: 'boss2' },
    dataCenter: { code: 'UK' },
    language: 'de',
    crmName: 'CRM',
    chatGreetingName: 'Hi',
  });
  expect(await userOf('boss2')).toMatchObject({
    agentId: 'B-1',
    userType: 'SUPERVISOR',
    roles: [{ name: 'Agent' }],
  });
});

test('I5 a blank cell keeps, a hyphen clears, lists add, replace and take away', async () => {
  const { Early, Mid } = await api.teams('Early', 'Mid', 'Late');
  const { Chat } = await api.skills('Chat', 'Voice');
  const ada = await api.user({
    username: 'ada5',
    firstName: 'Ada',
    extension: '5501',
    teams: [Early, Mid],
    skills: { [Chat.id]: 3 },
    license: 'CONTACT',
  });
  const header = 'Username,First Name,Last Name,Extension,Teams,Skills,CRM Name,License';
  const update = (line: string, options = {}) =>
    importNow(`${header}\nada5,${line}\n`, { existing: 'UPDATE', ...options });

  await update(",-,,Late;-Mid,Chat:9;Voice:1,'-,");
  const first = await userOf('ada5');
  expect(first).toMatchObject({
    firstName: 'Ada',
    lastName: null,
    extension: '5501',
    crmName: '-',
    license: 'CONTACT',
  });
  expect(first.teams).toEqual([{ name: 'Early' }, { name: 'Late' }]);
  expect(first.skills).toEqual([
    { skill: { name: 'Chat' }, level: 9 },
    { skill: { name: 'Voice' }, level: 1 },
  ]);
  await update(',L,-,=Mid,-Chat,-,Unassigned');
  const second = await userOf('ada5');
  expect(second).toMatchObject({ lastName: 'L', extension: null, crmName: null, license: null });
  expect(second.teams).toEqual([{ name: 'Mid' }]);
  expect(second.skills).toEqual([{ skill: { name: 'Voice' }, level: 1 }]);
  await update(',,,Late,Chat:2,,', { listMode: 'REPLACE' });
  const third = await userOf('ada5');
  expect(third.teams).toEqual([{ name: 'Late' }]);
  expect(third.skills).toEqual([{ skill: { name: 'Chat' }, level: 2 }]);
  await update(',,,-,-,,');
  expect(await userOf('ada5')).toMatchObject({ teams: [], skills: [], id: ada.id });
});

test('I8 existing users are found by username, else e-mail, else agent ID, and the counts add up', async () => {
  await api.users([
    { username: 'ann8', email: 'ann@i8.test', firstName: 'Ann' },
    { username: 'ben8', email: 'ben@i8.test', firstName: 'Ben' },
    { username: 'cyd8', email: null, agentId: 'C8', firstName: 'Cyd' },
    { username: 'dee8', email: 'dee@i8.test', firstName: 'Dee', lastName: null },
  ]);
  const file =
    'Username,First Name,Email,Agent ID,Role\n' +
    'ANN8,Anna,ann@i8.test,,Agent\n' +
    ',Benno,BEN@i8.test,,\n' +
    ',Cyd,,c8,\n' +
    'dee8,Dee,dee@i8.test,,\n' +
    'eve8,Eve,eve@i8.test,,Agent\n' +
    'fox8,Fox,fox,,Agent\n';
  const left = await plan(api.client, file);
  expect(left.counts).toEqual({ rows: 6, inserted: 1, updated: 0, unchanged: 0, duplicates: 4, invalid: 1 });
  const updated = await plan(api.client, file, { existing: 'UPDATE' });
  expect(updated.counts).toEqual({
    rows: 6,
    inserted: 1,
    updated: 3,
    unchanged: 1,
    duplicates: 0,
    invalid: 1,
  });
  expect(updated.rows.nodes.map(({ outcome }) => outcome)).toEqual([
    'UPDATED',
    'UPDATED',
    'UPDATED',
    'UNCHANGED',
    'INSERTED',
    'INVALID',
  ]);
  const applied = await run(api.client, 'applyPlan', { planId: left.run.id });
  expect(applied.counts).toMatchObject({ changed: 1, unchanged: 4, refused: 0 });
  expect(await userOf('ann8')).toMatchObject({ firstName: 'Ann' });
});

test('I8 the match key can be chosen', async () => {
  await api.user({ username: 'old8', email: 'moved@i8.test' });
  const file = 'Username,First Name,Email,Role\nnew8,New,moved@i8.test,Agent\n';
  expect((await plan(api.client, file)).counts).toMatchObject({ duplicates: 1 });
  expect((await plan(api.client, file, { matchKey: 'EMAIL' })).counts).toMatchObject({ duplicates: 1 });
  const byName = await plan(api.client, file, { matchKey: 'USERNAME' });
  expect(errorsOf(byName)).toEqual(['2 email EMAIL_TAKEN']);
});

test('I8 by the agent ID alone where that is chosen, and keys of two users are told whatever the match key is', async () => {
  await api.users([
    { username: 'one8', email: 'one@i8.test', agentId: 'K8', firstName: 'One' },
    { username: 'two8', email: 'two@i8.test', firstName: 'Two' },
  ]);
  const renamed = 'Username,First Name,Email,Agent ID\nuno8,Uno,uno@i8.test,k8\n';
  const found = await plan(api.client, renamed, { matchKey: 'AGENT_ID', existing: 'UPDATE' });
  expect(found.counts).toMatchObject({ updated: 1, inserted: 0, invalid: 0 });
  expect(found.rows.nodes[0]?.user).toMatchObject({ username: 'one8' });
  const both = 'Username,First Name,Email,Role\none8,One,two@i8.test,Agent\n';
  const told = async (matchKey: string) => {
    const planned = await plan(api.client, both, { matchKey, existing: 'UPDATE' });
    expect(planned.counts).toMatchObject({ rows: 1, invalid: 1 });
    return errorsOf(planned);
  };
  expect(await told('AUTOMATIC')).toEqual(['2 email KEY_AMBIGUOUS']);
  expect(await told('USERNAME')).toEqual(['2 email KEY_AMBIGUOUS']);
  expect(await told('EMAIL')).toEqual(['2 username KEY_AMBIGUOUS']);
  expect(await told('AGENT_ID')).toEqual(['2 username USERNAME_TAKEN', '2 email EMAIL_TAKEN']);
});

test('I9 the same file again creates nothing and changes nothing', async () => {
  await api.teams('Nine');
  await api.skills('Nines');
  const file =
    'Username,First Name,Email,Mobile,Role,License,Teams,Skills,Data Center,Supervisor\n' +
    'nine1,N,n1@i9.test,+447700900991,Agent,Contact,Nine,Nines:4,US,nine2\n' +
    'nine2,M,n2@i9.test,,Supervisor,,,,BR,\n';
  await importNow(file);
  expect((await plan(api.client, file)).counts).toMatchObject({ inserted: 0, duplicates: 2, invalid: 0 });
  const again = await plan(api.client, file, { existing: 'UPDATE', listMode: 'REPLACE' });
  expect(again.counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 2, invalid: 0 });
  const applied = await run(api.client, 'applyPlan', { planId: again.run.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { changed: 0 } });
});

test('I9 I13 what was made, numbered, given by default or cleared is so already when the file comes again', async () => {
  const { client, site } = await api.otherSite('again');
  await site.dataCenters('BR');
  const group = await site.userGroup('Second');
  const options = {
    ...{ existing: 'UPDATE', createMissing: ['TEAMS', 'SKILLS'], nextFreeExtension: true },
    ...{ defaultRole: site.roles.Supervisor, defaultLicense: 'CONTACT', defaultLanguage: 'de' },
    defaultUserGroup: group.id,
  };
  const file =
    'Username,First Name,Email,Agent ID,Extension,License,Language,User Group,Teams,Skills\n' +
    'again1,A,a@again.test,,,,,,Made,Made:3\n' +
    'again2,B,b@again.test,-,-,-,-,-,-,-\n' +
    'again3,C,c@again.test,,,,,,=Made;Other,\n';
  await importNow(file, options, client);
  expect(await userOf('again1', client)).toMatchObject({ extension: '1000', userGroup: { name: 'Second' } });
  expect(await userOf('again2', client)).toMatchObject({ extension: null, agentId: null, license: null });
  for (const listMode of ['MERGE', 'REPLACE']) {
    const again = await plan(client, file, { ...options, listMode });
    expect(errorsOf(again)).toEqual([]);
    expect(again.counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
    expect(again.creations).toEqual([]);
  }
});

test('I13 every option is kept with the import and shown with it, also after it was applied and undone', async () => {
  const { client, site } = await api.otherSite('kept');
  const unit = await site.orgUnit('Kept unit');
  const group = await site.userGroup('Kept group');
  const centers = await site.dataCenters('UK');
  const plain = {
    ...{ existing: 'UPDATE', listMode: 'REPLACE', matchKey: 'EMAIL', activation: 'NEVER' },
    ...{ defaultLicense: 'NONE', defaultLanguage: 'de', nextFreeExtension: true, createMissing: ['SKILLS'] },
  };
  const { planned, applied } = await importNow(
    'First Name,Email\nK,k@kept.test\n',
    {
      ...plain,
      ...{ defaultRole: site.roles.Agent, defaultUserGroup: group.id },
      ...{ defaultOrgUnit: unit.id, defaultDataCenter: centers.UK.id },
    },
    client,
  );
  await run(client, 'undoRun', { runId: applied.id });
  const { import: found } = await client.query<{ import: { options: unknown } }>(
    `query ($id: ID!) { import(id: $id) { options { existing listMode matchKey activation defaultLicense defaultLanguage
       nextFreeExtension createMissing defaultRole { name } defaultUserGroup { name } defaultOrgUnit { path }
       defaultDataCenter { code } } } }`,
    { id: planned.id },
  );
  expect(found.options).toEqual({
    ...plain,
    ...{ defaultRole: { name: 'Agent' }, defaultUserGroup: { name: 'Kept group' } },
    ...{ defaultOrgUnit: { path: ['Kept unit'] }, defaultDataCenter: { code: 'UK' } },
  });
});

test('I13 a default stands in for a blank cell, not for one that a hyphen clears', async () => {
  const { client, site } = await api.otherSite('cleared');
  const centers = await site.dataCenters('BR');
  const contacts = await plan(
    client,
    `${CONTACTS}\nA,,,,a@cleared.test,Agent,\nB,,,,b@cleared.test,Agent,-\n`,
    { defaultDataCenter: centers.BR.id },
  );
  expect(contacts.format).toBe('CONTACTS');
  expect(errorsOf(contacts)).toEqual(['3 dataCenter DATA_CENTER_MISSING']);
  const roles = await plan(
    client,
    'First Name,Email,Role\nA,a@cleared.test,\nB,b@cleared.test,-\nC,c@cleared.test,=\nD,d@cleared.test,-Agent\n',
    { defaultRole: site.roles.Agent },
  );
  expect(errorsOf(roles)).toEqual(['3 roles ROLE_MISSING', '4 roles ROLE_MISSING', '5 roles ROLE_MISSING']);
});

test('I7 I13 where no column says what is needed, the advice names the option that does', async () => {
  const { client, site } = await api.otherSite('advice');
  await site.dataCenters('BR');
  const messages = async (content: string, options = {}) =>
    (await plan(client, content, options)).rows.nodes.flatMap(({ errors }) =>
      errors.map(({ message }) => message),
    );
  expect(await messages('First Name,Email\nA,a@advice.test\n')).toEqual([
    'A role is needed, and no column says it. Choose “Role of new users” in the options',
  ]);
  const four = ['a', 'b', 'c', 'd'].map((name) => `${name},${name}@advice.test,Agent\n`).join('');
  expect(await messages(`First Name,Email,Role\n${four}`, { defaultLicense: 'CONTACT' })).toEqual([
    'No Contact seat is left. Add seats, or choose another “License of new users” in the options',
  ]);
});

test('I13 defaults are given to new users only, and the next free extension in the order of the file', async () => {
  const { client, site } = await api.otherSite('defaults');
  const unit = await site.orgUnit('Default unit');
  await site.users([{ extension: '88000' }, { extension: '88001' }, { extension: '88003' }]);
  await site.user({ username: 'here13', email: 'here@i13.test' });
  const centers = await site.dataCenters('BR');
  const options = {
    existing: 'UPDATE',
    defaultRole: site.roles.Supervisor,
    defaultLicense: 'CONTACT',
    defaultLanguage: 'de',
    defaultDataCenter: centers.BR.id,
    defaultOrgUnit: unit.id,
    nextFreeExtension: true,
  };
  const { planned } = await importNow(
    'First Name,Last Name,Email,Extension\nA,,a@i13.test,\nB,,b@i13.test,88002\nC,,c@i13.test,\nHere,,here@i13.test,\n',
    options,
    client,
  );
  expect(await userOf('a@i13.test', client)).toMatchObject({
    roles: [{ name: 'Supervisor' }],
    userType: 'SUPERVISOR',
    license: 'CONTACT',
    language: 'de',
    dataCenter: { code: 'BR' },
    orgUnit: { name: 'Default unit' },
    extension: '88004',
  });
  expect(await userOf('c@i13.test', client)).toMatchObject({ extension: '88005' });
  expect(await userOf('here@i13.test', client)).toMatchObject({
    license: null,
    extension: null,
    roles: [{ name: 'Agent' }],
  });
  const { import: found } = await client.query<{ import: { options: unknown } }>(
    'query ($id: ID!) { import(id: $id) { options { existing defaultRole { name } defaultOrgUnit { path } nextFreeExtension } } }',
    { id: planned.id },
  );
  expect(found.options).toEqual({
    existing: 'UPDATE',
    defaultRole: { name: 'Supervisor' },
    defaultOrgUnit: { path: ['Default unit'] },
    nextFreeExtension: true,
  });
});

test('I12 rows that the application refuses are invalid rows of the import', async () => {
  const planned = await plan(
    api.client,
    'First Name,Email,Extension,Role\nA,a@i12.test,1201,Agent\nB,b@i12.test,1202,Agent\n',
  );
  await importNow('First Name,Email,Extension,Role\nX,x@i12.test,1202,Agent\n');
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied.counts).toMatchObject({ changed: 1, refused: 1 });
  const found = await readImport(api.client, planned.id);
  expect(found.counts).toMatchObject({ rows: 2, inserted: 1, invalid: 1 });
  expect(errorsOf(found)).toEqual(['3 extension EXTENSION_TAKEN']);
  expect(found.rows.nodes[1]?.errors[0]?.message).toBe('1202 belongs to X. Next free: 1203');
  const refused = await (await api.client.fetch(found.errorFileUrl ?? '')).text();
  expect(refused).toContain('B,b@i12.test,1202,Agent');
  expect((await plan(api.client, refused)).counts).toMatchObject({ rows: 1, invalid: 1 });
  const { applied: mended } = await importNow(refused.replace('b@i12.test,1202', 'b@i12.test,1203'));
  expect(mended.counts).toMatchObject({ changed: 1 });
});

test('B4 a repeated key plans once', async () => {
  const uploadIds = [await upload(api.client, 'First Name,Email,Role\nA,a@b4.test,Agent\n')];
  const input = { uploadIds, idempotencyKey: 'once' };
  const send = () =>
    api.query<{ planImport: { replayed: boolean; import: { id: string } } }>(
      'mutation ($input: PlanImportInput!) { planImport(input: $input) { replayed import { id } } }',
      { input },
    );
  const answers = await Promise.all(Array.from({ length: 40 }, send));
  expect(new Set(answers.map(({ planImport }) => planImport.import.id)).size).toBe(1);
  expect(answers.filter(({ planImport }) => !planImport.replayed)).toHaveLength(1);
});

test('U6 and U9: nobody grants more than they have, and nobody takes roles from themselves', async () => {
  const importer = await api.site.role('Importer', [
    'imports.run',
    'users.create',
    'users.edit',
    'users.read',
    'roles.assign',
  ]);
  const me = await api.user({ username: 'me6', roles: [importer, 'Agent'] });
  const client = await api.as(me);
  const granted = await plan(client, 'First Name,Email,Role\nA,a@u6.test,Admin\nB,b@u6.test,Agent\n');
  expect(errorsOf(granted)).toEqual(['2 roles ROLE_NOT_ALLOWED']);
  const own = await plan(client, 'Username,Role\nme6,-Agent\n', { existing: 'UPDATE' });
  expect(errorsOf(own)).toEqual(['2 roles NOT_ALLOWED']);
  const last = await api.user({ username: 'last6', roles: ['Agent'] });
  expect(
    errorsOf(await plan(api.client, `Username,Role\n${last.username},-Agent\n`, { existing: 'UPDATE' })),
  ).toEqual(['2 roles ROLE_MISSING']);
  const refused = client.query(
    'mutation ($input: PlanImportInput!) { planImport(input: $input) { replayed } }',
    {
      input: {
        uploadIds: [await upload(client, 'First Name,Email,Role,License\nA,a@u6.test,Agent,Contact\n')],
      },
    },
  );
  await expect(refused).rejects.toThrow('licenses.assign');
});

test('I7 what is wrong with the file as a whole is told before anything is kept', async () => {
  const told = async (content: string | Buffer, input: object = {}) => {
    const { userErrors, import: none } = await tryPlan(api.client, content, {}, input);
    expect(none).toBeNull();
    return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const xlsx = Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.from('[Content_Types].xml')]);
  expect(await told(xlsx)).toEqual(['FILE_INVALID uploadIds.0']);
  expect(await told('')).toEqual(['FILE_INVALID uploadIds.0']);
  expect(await told('Email,Role\n')).toEqual(['FILE_INVALID uploadIds.0']);
  expect(await told('Ada,Lovelace\n')).toEqual(['HEADER_INVALID uploadIds.0']);
  expect(await told('Email\na@x.test\n"', {})).toEqual(['FILE_INVALID uploadIds.0']);
  expect(await told('Email\na@x.test\n', { uploadIds: [api.admin.id] })).toEqual([
    'UPLOAD_UNKNOWN uploadIds.0',
  ]);
  expect(
    await told('Email\na@x.test\n', { options: { defaultRole: api.admin.id, defaultLanguage: 'xx' } }),
  ).toEqual(['UNKNOWN_ID options.defaultRole', 'UNKNOWN_ID options.defaultLanguage']);
  const kept = await api.site.run((em) =>
    rows<{ n: number }>(
      em,
      sql`select count(*)::int as n from imports where not exists (select from import_rows r where r.import_id = imports.id)`,
    ),
  );
  expect(kept[0]?.n).toBe(0);
});

test('I15 undo removes who was created, restores who was updated, and leaves who has changed since', async () => {
  const [old] = await api.users([{ username: 'old15', firstName: 'Old' }]);
  const file =
    'Username,First Name,Email,Role\nold15,New,,\nnew15,N,n@i15.test,Agent\nkept15,K,k@i15.test,Agent\n';
  const { applied } = await importNow(file, { existing: 'UPDATE' });
  expect(await userOf('old15')).toMatchObject({ firstName: 'New' });
  await importNow('Username,Last Name\nkept15,Later\n', { existing: 'UPDATE' });
  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 2, refused: 1 });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'CONFLICT' }]);
  expect(await userOf('old15')).toMatchObject({ firstName: 'Old', id: old?.id });
  expect(await userOf('kept15')).toMatchObject({ lastName: 'Later' });
  const redone = await run(api.client, 'undoRun', { runId: undone.id });
  expect(redone.counts).toMatchObject({ changed: 2, refused: 0 });
  expect(await userOf('old15')).toMatchObject({ firstName: 'New' });
  expect(await userOf('new15')).toMatchObject({ firstName: 'N', roles: [{ name: 'Agent' }] });
});

test('I15 who has signed in since the import that created them stays, and is a conflict', async () => {
  const { applied } = await importNow(
    'Username,First Name,Email,Role\nin15,I,i@i15.test,Agent\nout15,O,o@i15.test,Agent\n',
  );
  const { id } = await userOf('in15');
  await api.as({ ...api.admin, id: String(id), username: 'in15' });
  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 1, refused: 1 });
  expect(undone.refusals.nodes).toMatchObject([{ code: 'CONFLICT', user: { id } }]);
  expect(await userOf('in15')).toMatchObject({ id });
});

test('I15 undo restores every kind of value of who was updated, with teams and skills that the import made', async () => {
  const { Old } = await api.teams('Old');
  const group = await api.site.userGroup('Group 15');
  const user = { username: 'all15', email: 'all@i15.test', extension: '1515', license: 'CONTACT' } as const;
  await api.user({ ...user, teams: [Old] });
  const before = await userOf('all15');
  const { applied } = await importNow(
    'Username,First Name,Email,Extension,License,Teams,Skills,Language,User Group,Role,Agent ID,Mobile\n' +
      `all15,Else,else@i15.test,-,Unassigned,=Fresh,Fresh:4,de,${group.name},=Supervisor,-,+447700900155\n`,
    { existing: 'UPDATE', createMissing: ['TEAMS', 'SKILLS'] },
  );
  const after = await userOf('all15');
  expect(after).toMatchObject({ teams: [{ name: 'Fresh' }], userGroup: { name: 'Group 15' }, license: null });
  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 1, refused: 0 });
  expect(await userOf('all15')).toEqual(before);
  await run(api.client, 'undoRun', { runId: undone.id });
  expect(await userOf('all15')).toEqual(after);
});

test('B2 what a plan gives is checked again when it is applied: roles, teams and data centers', async () => {
  const { Gone } = await api.teams('Gone');
  const late = await api.site.role('Late', []);
  const planned = await plan(
    api.client,
    'Username,First Name,Email,Role,Teams\na2b,A,a@b2.test,Agent,Gone\nb2b,B,b@b2.test,Late,\nc2b,C,c@b2.test,Agent,\n',
  );
  await api.site.run((em) => rows(em, sql`delete from teams where id = ${Gone.id}`));
  await api.site.run((em) =>
    rows(em, sql`update roles set permissions = '{presence.report}' where id = ${late}`),
  );
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied.counts).toMatchObject({ changed: 1, refused: 2 });
  expect(errorsOf(await readImport(api.client, planned.id))).toEqual([
    '2 - REFERENCE_GONE',
    '3 roles ROLE_NOT_ALLOWED',
  ]);
});
