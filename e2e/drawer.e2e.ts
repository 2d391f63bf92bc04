import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectionBar, tick } from './support/usersPage.ts';

test('W7 W8 keys are the drawer’s from the moment it is opened, however slow the network is', async ({
  page,
  site,
}) => {
  const ada = await site.user({ firstName: 'Adaeze', lastName: 'Okafor' });
  let arrive = () => {};
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/(UserDrawer|PopupMenu|ViewsMenu).*\.js$/, async (route) => {
    await slow;
    await route.continue();
  });
  await openUsers(page, site);
  await tick(page, ada).click();
  const name = row(page, ada).getByRole('link', { name: ada.name });
  await name.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Loading' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(name).toBeFocused();
  await expect(selectionBar(page)).toContainText('1 selected');
  for (const menu of ['More', 'Views']) {
    const opener = page.getByRole('button', { name: menu, exact: true });
    await opener.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Loading' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  }

  await name.press('Enter');
  arrive();
  await page.getByRole('dialog', { name: ada.name }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(name).toBeFocused();
  await expect(page).toHaveURL(`/${site.slug}/users`);
  await expect(selectionBar(page)).toContainText('1 selected');

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(name).toBeFocused();
  await selectionBar(page).getByRole('button', { name: 'Assign teams' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(selectionBar(page).getByRole('button', { name: 'Assign teams' })).toBeFocused();
});

test('W7 C2 a name opens the drawer with details, assignments and the change log, and stands in the address', async ({
  page,
  site,
  admin,
}) => {
  const { Night, Day } = await site.teams('Night', 'Day');
  const { German } = await site.skills('German');
  const ada = await site.user({
    firstName: 'Adaeze',
    lastName: 'Okafor',
    extension: '0710',
    teams: [Night],
    skills: { [German.id]: 4 },
  });
  await openUsers(page, site);
  await tick(page, ada).click();
  await selectionBar(page).getByRole('button', { name: 'Assign teams' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign teams to 1 user' });
  await dialog.getByRole('combobox', { name: 'Teams' }).fill('Day');
  await page.getByRole('option', { name: Day.name }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Autumn rota');
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await dialog.getByRole('button', { name: 'Give 1 user a team' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 user is in Day now.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await row(page, ada).getByRole('link', { name: ada.name }).click();
  const drawer = page.getByRole('dialog', { name: ada.name });
  await expect(page).toHaveURL(`/${site.slug}/users?user=${ada.id}`);
  await expect(drawer.getByRole('tabpanel', { name: 'Details' })).toContainText('0710');
  await expectAccessible(page);
  await drawer.getByRole('tab', { name: 'Assignments' }).click();
  await expect(drawer.getByRole('tabpanel', { name: 'Assignments' })).toContainText('German 4');
  await expectAccessible(page);
  await drawer.getByRole('tab', { name: 'Change log' }).click();
  const log = drawer.getByRole('tabpanel', { name: 'Change log' });
  await expect(log).toContainText('+ Day');
  await expect(log).toContainText(`by ${admin.name} · Autumn rota`);
  await expectAccessible(page);

  await page.reload();
  await expect(log).toContainText('+ Day');
  await log.getByRole('link', { name: 'Add to Day' }).click();
  await expect(page.getByRole('heading', { name: 'Add to Day' })).toBeVisible();
  await page.goBack();
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(`/${site.slug}/users`);
});
