import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row } from './support/usersPage.ts';

const COPIED = [
  ['First Name', 'Last Name', 'Email Address', 'Role'],
  ['Ada', 'Lovelace', 'ada@pasted.test', 'Agent'],
  ['Bo', 'Stone', 'bo@pasted.test', 'Agnet'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

test('B25 rows copied in a spreadsheet are pasted, mended where they are wrong, and become users', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUsers(page, site);
  await page.getByRole('link', { name: 'From a table' }).click();
  const table = page.getByRole('grid', { name: 'New users' });
  await page.evaluate((text) => navigator.clipboard.writeText(text), COPIED);
  await table.getByRole('row').nth(1).getByRole('gridcell').first().focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(table.getByRole('gridcell', { name: 'ada@pasted.test' })).toBeVisible();
  await expect(table.getByRole('combobox')).toHaveCount(4);

  await page.keyboard.press('ControlOrMeta+ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Cleo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kern');
  await page.keyboard.press('Tab');
  await page.keyboard.type('cleo@pasted.test');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Supervisor');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row', { name: /Cleo/ })).toContainText('Supervisor');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Check 3 rows' }).click();
  const wrong = page.getByRole('grid', { name: 'Rows with errors' });
  await wrong.getByRole('gridcell', { name: 'Agnet', exact: true }).click();
  const editor = page.getByRole('combobox', { name: 'Role, row 3' });
  await editor.fill('Agent');
  await editor.press('Enter');
  await page.getByRole('button', { name: 'Import 3 users' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 users were imported.' })).toBeVisible();
  await page.goBack();
  await expect(table.getByRole('gridcell', { name: 'ada@pasted.test' })).toBeVisible();
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible();
  await openUsers(page, site, '?q=pasted.test');
  for (const name of ['Ada Lovelace', 'Bo Stone', 'Cleo Kern']) {
    await expect(row(page, { name })).toBeVisible();
  }
});
