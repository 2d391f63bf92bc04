import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('B15 skills are merged at their levels, then replaced, and the plan shows each level that changes', async ({
  page,
  site,
}) => {
  const { Billing, German, Sales } = await site.skills('Billing', 'German', 'Sales');
  const [elif, farid] = await site.users([
    { firstName: 'Elif', lastName: 'Yıldız', skills: { [German.id]: 4, [Sales.id]: 2 } },
    { firstName: 'Farid', lastName: 'Rahimi', skills: { [Billing.id]: 7 } },
  ]);
  if (!elif || !farid) throw new Error('Two people are needed.');
  await openUsers(page, site, '?userType=agent');
  await expect(row(page, elif)).toContainText('German 4');

  const merge = await openSkills(page, 2);
  await choose(page, 'Billing', 'Level 7');
  await choose(page, 'German', 'Level 9');
  await expectAccessible(page);
  await merge.getByRole('button', { name: 'Check the plan' }).click();
  await expect(merge.getByRole('listitem').filter({ hasText: '2 will change' })).toBeVisible();
  await expect(merge.getByRole('row', { name: /Elif/ })).toContainText('German 4 → 9');
  await expect(merge.getByRole('row', { name: /Elif/ })).toContainText('+ Billing 7');
  await expect(merge.getByRole('row', { name: /Farid/ })).toContainText('+ German 9');
  await expect(merge.getByRole('row', { name: /Farid/ })).not.toContainText('Billing');
  await expectAccessible(page);
  await merge.getByRole('button', { name: 'Update 2 users' }).click();
  await expect(merge.getByRole('alert')).toHaveText('2 users have Billing 7 and German 9 now.');
  await merge.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, elif)).toContainText('Billing 7 · German 9 · Sales 2');
  await expect(row(page, farid)).toContainText('Billing 7 · German 9');

  const replace = await openSkills(page, 2);
  await replace.getByRole('radio', { name: 'Replace' }).click();
  await choose(page, 'German', 'Level 9');
  await replace.getByRole('button', { name: 'Check the plan' }).click();
  await expect(replace.getByRole('row', { name: /Elif/ }).getByRole('deletion')).toHaveText([
    /Billing 7/,
    /Sales 2/,
  ]);
  await expectAccessible(page);
  await replace.getByRole('button', { name: 'Replace the skills of 2 users' }).click();
  await expect(replace.getByRole('alert')).toHaveText('2 users have German 9 only now.');
  await replace.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, elif)).not.toContainText('Billing');
  await expect(row(page, farid)).toContainText('German 9');
});

async function openSkills(page: Page, users: number) {
  if (await selectionBar(page).isHidden()) await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'Update skills' }).click();
  return page.getByRole('dialog', { name: `Update the skills of ${users} users` });
}

async function choose(page: Page, skill: string, level: string) {
  await page.getByRole('combobox', { name: 'Skills', exact: true }).fill(skill);
  await page.getByRole('option', { name: skill }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: `Level of ${skill}` }).click();
  await page.getByRole('option', { name: level, exact: true }).click();
}
