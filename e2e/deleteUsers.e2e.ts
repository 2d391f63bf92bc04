import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers, row, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('U7 B8 whoever is logged on is refused by name, the others are deleted with their seats, and Undo restores them', async ({
  page,
  site,
}) => {
  await site.guard(300, 20);
  const { Night } = await site.teams('Night');
  await site.users(
    [
      { firstName: 'Hugo', lastName: 'Marchetti', license: 'ENTERPRISE' },
      { firstName: 'Ines', lastName: 'Carvalho', license: 'CONTACT' },
      { firstName: 'Jonas', lastName: 'Lindqvist', license: 'ENTERPRISE', loggedOn: true },
    ],
    { teams: [Night] },
  );
  await openUsers(page, site, `?team=${Night.id}`);
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 3 users' });
  await expect(dialog.getByText('They are kept for 30 days and can be brought back.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Left in autumn');
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '2 will change' })).toBeVisible();
  await expect(
    dialog.getByRole('listitem').filter({ hasText: '1 refused: logged on to the queue' }),
  ).toBeVisible();
  await expect(dialog.getByText('2 → 1 of 3 used')).toBeVisible();
  await expect(dialog.getByText('1 → 0 of 3 used')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: '1 refused' }).click();
  await expect(
    dialog.getByRole('table', { name: 'Refused' }).getByRole('row', { name: /Jonas/ }),
  ).toContainText('Logged on to the queue.');
  const remove = dialog.getByRole('button', { name: 'Delete 2 users' });
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^Type 2 to confirm/ }).fill('2');
  await expectAccessible(page);

  await remove.click();
  await expect(dialog.getByRole('alert')).toHaveText('2 users were deleted.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(names(page)).toHaveText(['Jonas Lindqvist']);
  await expect(selectionBar(page)).toBeHidden();

  const toast = page.getByRole('alert').filter({ hasText: '2 users were deleted.' });
  await expectAccessible(page);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 users are as before.')).toBeVisible();
  await expect(names(page)).toHaveText(['Hugo Marchetti', 'Ines Carvalho', 'Jonas Lindqvist']);
  await expect(row(page, { name: 'Hugo Marchetti' })).toContainText('Enterprise');
  await expect(row(page, { name: 'Ines Carvalho' })).toContainText('Contact');
});
