import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

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
