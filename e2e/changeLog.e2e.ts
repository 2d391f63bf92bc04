import { rows, sql } from '@muster/server/platform/database/sql';
import { expectAccessible } from './support/expectAccessible.ts';
import { setSkill } from './support/graphql.ts';
import { expect, test } from './support/test.ts';

test('C2 C3 the change log of the site is filtered, leads to the run and to the account as it was on a date', async ({
  page,
  site,
  admin,
}) => {
  const { Billing } = await site.skills('Billing');
  const [ada, bastian] = await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor', skills: { [Billing.id]: 2 } },
    { firstName: 'Bastian', lastName: 'Krüger' },
  ]);
  if (!ada || !bastian) throw new Error('Two people are needed.');
  await site.run((em) =>
    rows(em, sql`update users set created_at = now() - interval '1 day' where id = ${ada.id}`),
  );
  await setSkill(page, site, [ada, bastian], Billing.id, 5);

  await page.goto(`/${site.slug}/changes`);
  const log = page.getByRole('grid', { name: 'Change log' });
  await expect(log.getByRole('row', { name: /Set Billing 5/ })).toHaveCount(2);
  await expect(page.getByText('Rows 1–2 of 2')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Whom', exact: true }).click();
  const people = page.getByRole('dialog', { name: 'Whom' }).getByRole('combobox');
  await people.fill('Okaf');
  await page.getByRole('option', { name: /Adaeze Okafor/ }).click();
  await expect(page.getByRole('button', { name: 'Whom is Adaeze Okafor', exact: true })).toBeVisible();
  const only = log.getByRole('row', { name: /Set Billing 5/ });
  await expect(only).toHaveCount(1);
  await expect(only).toContainText('Billing 2 → 5');
  await expect(only).toContainText(admin.name);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export' }).click();
  expect((await file).suggestedFilename()).toBe('change log.csv');

  await only.getByRole('link', { name: 'Set Billing 5' }).click();
  await expect(page.getByRole('heading', { name: 'Set Billing 5' })).toBeVisible();
  await page.getByRole('link', { name: 'In the change log' }).click();
  await expect(only).toHaveCount(2);

  await log.getByRole('link', { name: 'Adaeze Okafor' }).click();
  const drawer = page.getByRole('dialog', { name: 'Adaeze Okafor' });
  const at = drawer.getByLabel('As it was on');
  await at.fill('2020-01-01T12:00');
  await expect(drawer.getByText('There was no such account yet.')).toBeVisible();
  await at.fill(minute(-60));
  const then = drawer.getByRole('region', { name: 'As it was then' });
  await expect(then).toContainText('Billing 2now Billing 5');
  await expectAccessible(page, '[role=tabpanel]');
});

/** As the input takes it, in the time of the browser, which is ours. */
function minute(later: number): string {
  const now = new Date();
  return new Date(now.getTime() + (later - now.getTimezoneOffset()) * 60_000).toISOString().slice(0, 16);
}
