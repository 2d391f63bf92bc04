import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { filterBy, grid, names, openUsers, selectionBar, tick } from './support/usersPage.ts';

test('W5 ticks survive sorting, paging and other filters, and the bar says how many are outside', async ({
  page,
  site,
}) => {
  const { Night, Day } = await site.teams('Night', 'Day');
  await site.users(
    Array.from({ length: 30 }, (_, at) => ({
      firstName: 'Kim',
      lastName: `Nr ${String(at + 1).padStart(2, '0')}`,
      teams: [at < 3 ? Night : Day],
    })),
  );
  await openUsers(page, site, '?size=25&userType=agent');
  await tick(page, { name: 'Kim Nr 02' }).click();
  await tick(page, { name: 'Kim Nr 05' }).click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('4 selected');

  await grid(page).getByRole('button', { name: 'Name' }).click();
  await expect(names(page).first()).toHaveText('Kim Nr 30');
  await tick(page, { name: 'Kim Nr 30' }).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(tick(page, { name: 'Kim Nr 02' })).toBeChecked();
  await expect(tick(page, { name: 'Kim Nr 01' })).not.toBeChecked();
  await expect(selectionBar(page)).toContainText('5 selected');

  await filterBy(page, 'Team', 'Night');
  await expect(names(page)).toHaveText(['Kim Nr 03', 'Kim Nr 02', 'Kim Nr 01']);
  await expect(selectionBar(page)).toContainText('5 selected');
  await expect(selectionBar(page)).toContainText('3 outside this filter');
  await expectAccessible(page);

  await selectionBar(page).getByRole('button', { name: 'Select all 3 that match' }).isHidden();
  await selectionBar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(selectionBar(page)).toBeHidden();
  await expect(tick(page, { name: 'Kim Nr 02' })).not.toBeChecked();
});

test('W5 a pasted list selects whom it names and lists what fits nobody', async ({ page, site }) => {
  const people = await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor', agentId: 'A-17' },
    { firstName: 'Bastian', lastName: 'Krüger' },
    { firstName: 'Camille', lastName: 'Laurent' },
  ]);
  const [, bastian, camille] = people;
  await openUsers(page, site);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Paste a list …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Select a list of users' });
  await dialog
    .getByRole('textbox', { name: 'Usernames, e-mail addresses or IDs' })
    .fill(`a-17\n${bastian?.email?.toUpperCase()}; ${camille?.username}\nnobody@here.test\nA-17`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Find 4 users' }).click();
  await expect(dialog.getByText('3 users were found.')).toBeVisible();
  await expect(
    dialog.getByRole('list', { name: 'Entries that fit nobody' }).getByRole('listitem'),
  ).toHaveText(['nobody@here.test']);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Select 3 users' }).click();
  await expect(selectionBar(page)).toContainText('3 selected');
  await expect(selectionBar(page)).toContainText('from a pasted list');
  await selectionBar(page).getByRole('button', { name: 'Assign teams' }).click();
  await expect(page.getByRole('dialog', { name: 'Assign teams to 3 users' })).toBeVisible();
});
