import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('B19 B17 properties are set with their unit and range, one user is taken out of the plan, and undo brings the rest back', async ({
  page,
  site,
}) => {
  await site.users(['Ada', 'Bo', 'Cleo'].map((firstName) => ({ firstName, lastName: 'Kern' })));
  await openUsers(page, site, '?userType=agent');
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Set properties' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set properties of 3 users' });
  await dialog.getByRole('combobox', { name: 'Properties' }).fill('ringing');
  await page.getByRole('option', { name: /^Ringing/ }).click();
  await page.keyboard.press('Escape');
  const value = dialog.getByRole('textbox', { name: /^Ringing/ });
  await value.fill('4');
  await expect(dialog.getByText('Out of range: 5 to 120')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Check the plan' })).toBeDisabled();
  await value.fill('40');
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('row', { name: /Bo Kern/ })).toContainText('40');
  await dialog.getByRole('button', { name: 'Take Bo Kern out' }).click();
  await expect(dialog.getByRole('button', { name: 'Set a property of 2 users' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Bo Kern/ })).toBeHidden();
  await expect(dialog.getByText('1 taken out')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Set a property of 2 users' }).click();
  await expect(dialog.getByRole('alert')).toContainText('of 2 users was set.');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: '2 users are as before.' })).toBeVisible();
});
