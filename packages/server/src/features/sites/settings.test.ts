import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { untilWaiting } from '../../testing/untilWaiting.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi('settings');
});
afterAll(() => api.stop());

const UPDATE = `mutation ($input: UpdateSiteSettingsInput!) { updateSiteSettings(input: $input) {
  settings { timeZone guardCount guardPercent secondApproval } userErrors { code path } } }`;

test('B8 the numbers of the guard, second approval and the time zone are settings of the site', async () => {
  const input = { guardCount: 50, guardPercent: 10, secondApproval: true, timeZone: 'Europe/Berlin' };
  const { updateSiteSettings } = await api.query<{ updateSiteSettings: unknown }>(UPDATE, { input });
  expect(updateSiteSettings).toEqual({ settings: input, userErrors: [] });
  await api.query(UPDATE, { input: { guardCount: 60 } });
  const { siteSettings, limits } = await api.query<Record<string, object>>(
    '{ siteSettings { guardCount guardPercent secondApproval timeZone } limits { guardCount guardPercent } }',
  );
  expect(siteSettings).toEqual({ ...input, guardCount: 60 });
  expect(limits).toEqual({ guardCount: 60, guardPercent: 10 });
});

test('B8 what is no time zone is refused, a percentage above 100 too, and others may not change settings', async () => {
  const wrong = await api.query<{ updateSiteSettings: { userErrors: unknown[] } }>(UPDATE, {
    input: { timeZone: 'Mars/Base', guardCount: 1 },
  });
  expect(wrong.updateSiteSettings.userErrors).toEqual([{ code: 'INVALID', path: ['timeZone'] }]);
  await expect(api.query(UPDATE, { input: { guardPercent: 101 } })).rejects.toThrow(/guardPercent/);
  const supervisor = await api.asRole('Supervisor');
  await expect(supervisor.query(UPDATE, { input: { guardCount: 1 } })).rejects.toThrow();
});

test('E1 the domains to which exports go as attachments are cleaned, kept and can be taken away', async () => {
  const set = (mailDomains: string[]) =>
    api.query<{ updateSiteSettings: { settings: object; userErrors: object[] } }>(
      `mutation ($input: UpdateSiteSettingsInput!) { updateSiteSettings(input: $input) {
         settings { mailDomains } userErrors { code message path } } }`,
      { input: { mailDomains } },
    );
  const { updateSiteSettings: cleaned } = await set([' @North.Test', 'north.test', 'bücher.example']);
  expect(cleaned).toEqual({ settings: { mailDomains: ['north.test', 'bücher.example'] }, userErrors: [] });
  const { updateSiteSettings: wrong } = await set(['ok.test', 'a@b.test']);
  expect(wrong.userErrors).toEqual([
    { code: 'INVALID', message: '“a@b.test” is no domain such as example.com.', path: ['mailDomains'] },
  ]);
  const { updateSiteSettings: none } = await set([]);
  expect(none.settings).toEqual({ mailDomains: [] });
});

const EDIT = `mutation ($input: UpdateSiteSettingsInput!) { updateSiteSettings(input: $input) {
  settings { name languages defaultLanguage defaultUserGroupId timeZone version } userErrors { code message path } } }`;

interface Edited {
  settings: { version: number; name: string; timeZone: string };
  userErrors: { code: string; message: string; path: string[] }[];
}

const edit = async (input: object): Promise<Edited> =>
  (await api.query<{ updateSiteSettings: Edited }>(EDIT, { input })).updateSiteSettings;

test('U1 name, languages and the defaults of new users are settings of the site, and each change is logged', async () => {
  const group = await api.site.userGroup('Newcomers');
  const values = {
    name: 'North and more',
    languages: ['en', 'de', 'pt-BR'],
    defaultLanguage: 'de',
    defaultUserGroupId: group.id,
  };
  const { settings, userErrors } = await edit({ ...values, name: ' North and more ' });
  expect([settings, userErrors]).toMatchObject([values, []]);
  const { createUser } = await api.query<{ createUser: { user: object } }>(
    `mutation { createUser(input: { lastName: "New", username: "newcomer", email: "new@north.test", roleIds: ["${api.site.roles.Agent}"] }) {
       user { language userGroup { name } } userErrors { message } } }`,
  );
  expect(createUser.user).toEqual({ language: 'de', userGroup: { name: 'Newcomers' } });
  const { changes } = await api.query<{ changes: { nodes: { field: string }[] } }>(
    '{ changes(first: 20) { nodes { field before after subject { type } } } }',
  );
  expect(changes.nodes).toContainEqual({
    field: 'defaultUserGroup',
    before: 'Everyone',
    after: 'Newcomers',
    subject: { type: 'SETTINGS' },
  });
  expect(changes.nodes).toContainEqual(
    expect.objectContaining({ field: 'name', before: 'North', after: 'North and more' }),
  );
});

test('U1 all that is wrong with the settings is told at once, and a language goes when nobody has it', async () => {
  await edit({ languages: ['en', 'de'], defaultLanguage: 'en' });
  await api.user({ language: 'de' });
  const wrong = await edit({
    name: ' ',
    languages: ['en', 'fr'],
    defaultLanguage: 'it',
    defaultUserGroupId: api.admin.id,
    timeZone: 'Mars/Base',
    mailDomains: ['a@b.test'],
    lockWaitAfter: 9,
    lockAfter: 3,
  });
  expect(wrong.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'REQUIRED name',
    'INVALID timeZone',
    'IN_USE languages',
    'INVALID defaultLanguage',
    'UNKNOWN_ID defaultUserGroupId',
    'INVALID mailDomains',
    'INVALID lockAfter',
  ]);
  expect((await edit({ languages: ['en', 'english', 'en'] })).userErrors.map(({ path }) => path)).toEqual([
    ['languages', '1'],
    ['languages', '2'],
  ]);
});

test('U10 of two who edit the settings at once the second is told who was first, and nothing is lost', async () => {
  const { settings: read } = await edit({ timeZone: 'UTC' });
  const bea = await api.as(await api.user({ firstName: 'Bea', lastName: 'Boss', roles: ['Admin'] }));
  await bea.query(EDIT, { input: { version: read.version, timeZone: 'Europe/Oslo' } });
  const refused = await edit({ version: read.version, name: 'Mine' });
  expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['version'] }]);
  expect(refused.userErrors[0]?.message).toContain('Bea Boss');
  expect(refused.settings).toMatchObject({ name: read.name, timeZone: 'Europe/Oslo' });
  const both = await edit({ version: refused.settings.version, name: 'Mine' });
  expect(both).toMatchObject({ settings: { name: 'Mine', timeZone: 'Europe/Oslo' }, userErrors: [] });
  const [one, other] = await Promise.all(
    ['Europe/Rome', 'Europe/Paris'].map((timeZone) => edit({ version: both.settings.version, timeZone })),
  );
  expect([one?.userErrors.length, other?.userErrors.length].sort()).toEqual([0, 1]);
});

test('R2 the default user group needs structure.manage for the whole site beside settings.manage', async () => {
  const group = await api.site.userGroup('Not theirs');
  const by = async (...permissions: string[]) => {
    const role = await api.site.role(permissions.join(), permissions);
    const client = await api.as(await api.user({ roles: [role] }));
    const input = { defaultUserGroupId: group.id, timeZone: 'Europe/Athens' };
    return (await client.query<{ updateSiteSettings: Edited }>(EDIT, { input })).updateSiteSettings;
  };
  const alone = await by('settings.manage');
  const whole = await by('settings.manage', 'structure.manage');
  expect(alone.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['defaultUserGroupId'] }]);
  expect(whole).toMatchObject({ settings: { defaultUserGroupId: group.id }, userErrors: [] });
});

test('U1 a default user group that is being deleted is told as unknown', async () => {
  const group = await api.site.userGroup('Going');
  const { edited } = await api.site.run(async (em) => {
    await rows(em, sql`delete from user_groups where id = ${group.id}`);
    const sent = edit({ defaultUserGroupId: group.id });
    await untilWaiting(em);
    return { edited: sent };
  });
  expect((await edited).userErrors).toMatchObject([{ code: 'UNKNOWN_ID', path: ['defaultUserGroupId'] }]);
});
