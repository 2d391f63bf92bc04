import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import {
  filterBy,
  grid,
  names,
  openUsers,
  row,
  selectAllThatMatch,
  selectionBar,
  tick,
} from './support/usersPage.ts';

test('B14 all that match minus one are given a team by a plan with its numbers, and Undo brings all back', async ({
  page,
  site,
}) => {
  const { Night, Billing } = await site.teams('Night', 'Billing');
  const people = await site.users(
    Array.from({ length: 12 }, (_, at) => ({ firstName: 'Kim', lastName: String.fromCharCode(65 + at) })),
    { teams: [Night] },
  );
  const already = await site.user({ firstName: 'Lea', lastName: 'Brandt', teams: [Night, Billing] });
  const [, , spared] = people;
  if (!spared) throw new Error('Nobody is spared.');

  await openUsers(page, site);
  await filterBy(page, 'Team', 'Night');
  await selectAllThatMatch(page);
  await tick(page, spared).click();
  await expect(selectionBar(page)).toContainText('12 selected');
  await expect(selectionBar(page)).toContainText('all that match, minus 1');
  await expectAccessible(page);

  await selectionBar(page).getByRole('button', { name: 'Assign teams' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign teams to 12 users' });
  await dialog.getByRole('combobox', { name: 'Teams' }).fill('bill');
  await page.getByRole('option', { name: 'Billing' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('radio', { name: 'Add' })).toBeChecked();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '11 will change' })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 are in it already' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Kim A/ })).toContainText('+ Billing');
  await expect(dialog.getByText('Nothing has been changed yet.')).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Give 11 users a team' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('11 users are in Billing now.');
  await expectAccessible(page);
  // The grid is behind the dialog.
  const billing = grid(page, true).getByRole('row', { includeHidden: true }).filter({ hasText: 'Billing' });
  await expect(billing).toHaveCount(12);
  await expect(billing.filter({ hasText: spared.name })).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: '11 users are as before.' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(names(page)).toHaveCount(13);
  await expect(billing).toHaveCount(1);
  await expect(row(page, already)).toContainText('Billing');
  await expect(selectionBar(page)).toContainText('12 selected');
});
