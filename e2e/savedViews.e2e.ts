import { rows, sql } from '@muster/server/platform/database/sql';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers } from './support/usersPage.ts';

test('W3 a view is saved, shared, changed, opened by its link alone, and told when it is gone', async ({
  page,
  site,
}) => {
  await site.users([{ firstName: 'Ada' }, { firstName: 'Zoe' }], { lastName: 'North' });
  await openUsers(page, site, '?q=north&sort=-name');
  const views = page.getByRole('button', { name: /^View/ });
  await views.click();
  await page.getByRole('menuitem', { name: 'Save as a new view …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save the view' }).click();
  await expect(dialog.getByText('Name the view.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Name', { exact: true }).fill('Backwards');
  await dialog.getByRole('switch', { name: 'Share within the site' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The view “Backwards” was saved.')).toBeVisible();
  await expect(views).toHaveText('View: Backwards');
  const id = new URL(page.url()).searchParams.get('view');

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(names(page)).toHaveText(['Ada North', 'Zoe North']);
  await expect(views).toContainText('changed');
  await views.click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Save the changes to “Backwards”' }).click();
  await expect(views).toHaveText('View: Backwards');

  await page.goto(`/${site.slug}/users`);
  await expect(views).toHaveText('Views');
  await openUsers(page, site, `?view=${id}`);
  await expect(names(page)).toHaveText(['Ada North', 'Zoe North']);
  await expect(views).toHaveText('View: Backwards');
  await views.click();
  await page.getByRole('menuitem', { name: 'All users' }).click();
  await expect(names(page)).toHaveCount(3);

  await site.run((em) => rows(em, sql`delete from saved_views where site_id = ${site.id}`));
  await openUsers(page, site, `?view=${id}`);
  await expect(page.getByText('There is no such view, or it is shared no more.')).toBeVisible();
  await expect(names(page)).toHaveCount(3);
});
