import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';

const named = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Name' });

test('G1 a site without demo data gets its teams, skills, org units and user groups in the app', async ({
  page,
  site,
}) => {
  await page.goto(`/${site.slug}/teams`);
  await expect(page.getByRole('heading', { name: 'No teams yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New team' }).first().click();
  await named(page).fill('Night');
  await page.getByRole('button', { name: 'Create and add another' }).click();
  await expect(page.getByRole('status').filter({ hasText: '“Night” has been created.' })).toBeVisible();
  await named(page).fill('NIGHT');
  await named(page).press('Enter');
  await expect(page.getByText('“NIGHT” is taken.')).toBeVisible();
  await named(page).fill('Dya');
  await named(page).press('Enter');
  await page.getByRole('button', { name: 'Actions for Dya' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await named(page).fill('Day');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: 'Day' })).toBeVisible();

  await page.getByRole('link', { name: 'Skills' }).click();
  await page.getByRole('button', { name: 'New skill' }).first().click();
  await named(page).fill('Billing');
  await named(page).press('Enter');
  await expect(page.getByRole('row', { name: 'Billing' })).toBeVisible();

  await page.getByRole('link', { name: 'Org units' }).click();
  await page.getByRole('button', { name: 'New org unit' }).first().click();
  await named(page).fill('Europe');
  await named(page).press('Enter');
  await page.getByRole('button', { name: 'Actions for Europe' }).click();
  await page.getByRole('menuitem', { name: 'Add below' }).click();
  await named(page).fill('Berlin');
  await named(page).press('Enter');
  const europe = page.getByRole('treeitem', { name: 'Europe' });
  const berlin = page.getByRole('treeitem', { name: 'Berlin' });
  await expect(berlin).toHaveAttribute('aria-level', '2');
  await expectAccessible(page);
  await europe.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(berlin).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(berlin).toBeFocused();

  await page.getByRole('link', { name: 'User groups' }).click();
  await page.getByRole('button', { name: 'New user group' }).click();
  await named(page).fill('Phone');
  await named(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Phone' })).toBeVisible();
  await page.getByRole('button', { name: 'Change Wrap-up timeout, phone' }).click();
  await page.getByRole('textbox', { name: 'Value' }).fill('45');
  await page.getByRole('button', { name: 'Save' }).first().click();
  const value = page.getByRole('listitem').filter({ hasText: 'Wrap-up timeout, phone' });
  await expect(value).toContainText('45 seconds');
  await expect(value).toContainText('This group');
  await page.getByRole('button', { name: 'New profile' }).click();
  await named(page).fill('Invoices');
  await page.getByRole('combobox', { name: 'Skills' }).fill('bill');
  await page.getByRole('option', { name: 'Billing' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Create' }).click();
  const profile = page.getByRole('listitem').filter({ hasText: 'Invoices' });
  await expect(profile).toContainText('Billing 5');
  await expectAccessible(page);
});

test('G1 B5 a team that users have is merged into another, Undo brings it back, and it is deleted with their number', async ({
  page,
  site,
}) => {
  const { Night } = await site.teams('Night', 'Late');
  await site.users([{ firstName: 'Kim' }, { firstName: 'Lea' }], { teams: [Night] });
  await page.goto(`/${site.slug}/teams`);
  await page.getByRole('button', { name: 'Actions for Night' }).click();
  await page.getByRole('menuitem', { name: 'Merge into …' }).click();
  const merging = page.getByRole('dialog', { name: 'Merge the team Night into another' });
  await merging.getByRole('combobox', { name: 'Into' }).fill('la');
  await page.getByRole('option', { name: 'Late' }).click();
  await expect(merging).toContainText('2 users have “Night” and will have “Late” instead.');
  await merging.getByRole('textbox').last().fill('2');
  await expectAccessible(page);
  await merging.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('“Night” has become “Late” for 2 users.')).toBeVisible();
  await expect(page.getByRole('link', { name: '2 users have Late' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: '2 users have Night' })).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Night' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the team Night' });
  await expect(dialog).toContainText('2 users have it and will lose it.');
  await expect(dialog.getByRole('button', { name: 'Delete, and take from 2 users' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('2');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete, and take from 2 users' }).click();
  await expect(page.getByText('“Night” has been deleted and taken from 2 users.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Night' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('link', { name: '2 users have Night' }).click();
  await expect(page.getByRole('row', { name: /Kim/ })).toContainText('Night');
});
