import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectionBar, tick } from './support/usersPage.ts';

test('W8 the whole way from the filter to the changed grid is gone by keys alone', async ({ page, site }) => {
  const { Night } = await site.teams('Night', 'Day');
  const [ada, bastian, camille, dmitri] = await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor' },
    { firstName: 'Bastian', lastName: 'Krüger' },
    { firstName: 'Camille', lastName: 'Laurent' },
    { firstName: 'Dmitri', lastName: 'Volkov' },
  ]);
  if (!ada || !bastian || !camille || !dmitri) throw new Error('Four people are needed.');
  await openUsers(page, site);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Role', exact: true }));
  await page.keyboard.press('Enter');
  const roles = page.getByRole('listbox', { name: 'Role' });
  await expect(roles).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(roles.getByRole('option', { selected: true })).toHaveText('Agent');
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Role is Agent', exact: true });
  await expect(chip).toBeFocused();

  await tabTo(page, row(page, ada).getByRole('link'));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(selectionBar(page)).toContainText('3 selected');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(tick(page, bastian)).not.toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(selectionBar(page)).toContainText('2 selected');
  await expect(row(page, bastian).getByRole('link')).toBeFocused();

  const assign = selectionBar(page).getByRole('button', { name: 'Assign teams' });
  await tabTo(page, assign);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Assign teams to 2 users' });
  await tabTo(page, dialog.getByRole('combobox', { name: 'Teams' }));
  await page.keyboard.type('nig');
  await expect(page.getByRole('option')).toHaveText(['Night']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Check the plan' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: '2 will change' })).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Give 2 users a team' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(`2 users are in ${Night.name} now.`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(assign).toBeFocused();

  await expect(row(page, ada)).toContainText('Night');
  await expect(row(page, bastian)).not.toContainText('Night');
  await expect(row(page, camille)).toContainText('Night');
  await page.keyboard.press('Shift+Tab');
  await row(page, ada).getByRole('link').focus();
  await page.keyboard.press('Escape');
  await expect(selectionBar(page)).toBeHidden();
});

/** Goes on by Tab until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < 40; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
