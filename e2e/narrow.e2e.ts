import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectionBar, tick } from './support/usersPage.ts';

test.use({ viewport: { width: 320, height: 640 } });

test('W8 at 320 px people are found, looked at and given a team', async ({ page, site }) => {
  await site.teams('Night', 'Day');
  const [ada] = await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor', status: 'LOCKED' },
    { firstName: 'Bastian', lastName: 'Krüger' },
  ]);
  if (!ada) throw new Error('Nobody is there.');
  await openUsers(page, site);
  await expect(row(page, ada)).toContainText('Locked');
  await expect(page.getByRole('columnheader')).toHaveText(['', 'Name', 'Status', 'Actions']);
  await expectToFit(page);

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Imports' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await row(page, ada).getByRole('link').click();
  const drawer = page.getByRole('dialog', { name: ada.name });
  await expect(drawer.getByRole('tabpanel')).toContainText(ada.username);
  await expectToFit(page);
  await drawer.getByRole('button', { name: 'Close' }).click();

  await tick(page, ada).click();
  await expect(selectionBar(page)).toContainText('1 selected');
  await expectToFit(page);
  await selectionBar(page).getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Assign teams' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign teams to 1 user' });
  await dialog.getByRole('combobox', { name: 'Teams' }).fill('Night');
  await page.getByRole('option', { name: 'Night' }).click();
  await page.keyboard.press('Escape');
  await expectToFit(page);
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 will change' })).toBeVisible();
  await expectToFit(page);
  await dialog.getByRole('button', { name: 'Give 1 user a team' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 user is in Night now.');
  await expectToFit(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('W8 at 320 px every page fits', async ({ page, site }) => {
  for (const [address, heading] of [
    ['runs', 'Runs'],
    ['imports', 'Imports'],
    ['imports/new', 'Import users'],
    ['imports/pictures', 'Import pictures'],
  ]) {
    await page.goto(`/${site.slug}/${address}`);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    await expectToFit(page);
  }
});

/** Nothing on the page has to be scrolled to sideways, and axe finds nothing. */
async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width).toBeLessThanOrEqual(320);
  await expectAccessible(page);
}
