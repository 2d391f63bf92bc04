import { row, rows, sql } from '@muster/server/platform/database/sql';
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
  await page.getByRole('searchbox').fill('');
  await expect(names(page)).toHaveCount(3);
  await page.reload();
  await expect(names(page)).toHaveCount(3);
  await expect(views).toContainText('changed');
  await page.getByRole('searchbox').fill('north');
  await expect(names(page)).toHaveCount(2);
  await views.click();
  await page.getByRole('menuitem', { name: 'All users' }).click();
  await expect(views).toHaveText('Views');
  await expect(names(page)).toHaveCount(3);
  await expect(page).toHaveURL(/\/users$/);

  await site.run((em) => rows(em, sql`delete from saved_views where site_id = ${site.id}`));
  await openUsers(page, site, `?view=${id}`);
  await expect(page.getByText('There is no such view, or it is shared no more.')).toBeVisible();
  await expect(names(page)).toHaveCount(3);
});

test('W3 leaving a view leaves its look, and a view that cannot be loaded shows nobody', async ({
  page,
  site,
  admin,
}) => {
  await site.users([{ firstName: 'Ada' }, { firstName: 'Zoe' }], { lastName: 'North' });
  const state = {
    query: 'q=north',
    columns: [{ column: 'teams', width: null, pinned: false }],
    density: 'NORMAL',
  };
  const headings = page.getByRole('columnheader');
  const views = page.getByRole('button', { name: /^View/ });
  const choose = async (entry: string) => {
    await views.click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const tickColumn = async (name: string, on: boolean) => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name }).setChecked(on);
    await page.keyboard.press('Escape');
  };
  await openUsers(page, site);
  await views.click();
  await expect(page.getByRole('menuitem')).toHaveText(['All users', 'Save as a new view …']);
  await page.keyboard.press('Escape');
  const { id } = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into saved_views (site_id, owner_id, name, state)
          values (${site.id}, ${admin.id}, 'Night team', ${JSON.stringify(state)}::jsonb) returning id`,
    ),
  );
  await choose('Night team');
  await expect(headings).toHaveText(['', 'Name', 'Teams', 'Actions']);
  await tickColumn('E-mail', true);
  await page.getByRole('link', { name: 'New user' }).click();
  await expect(page).toHaveURL(/new$/);
  await page.goBack();
  await expect(headings).toHaveText(['', 'Name', 'Teams', 'E-mail', 'Actions']);
  await expect(views).toContainText('changed');

  await page.goBack();
  const own = ['', 'Name', 'Status', 'Role', 'License', 'Teams', 'Data center', 'Actions'];
  await expect(headings).toHaveCount(own.length + 1);
  await tickColumn('Skills', false);
  await expect(headings).toHaveText(own);
  await page.reload();
  await expect(headings).toHaveText(own);

  await choose('Night team');
  await expect(headings).toHaveText(['', 'Name', 'Teams', 'Actions']);
  await page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === 'SavedViews' ? route.abort() : route.fallback(),
  );
  await choose('Save as a new view …');
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Mine');
  await page.keyboard.press('Enter');
  await expect(views).toHaveText('View: Mine');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await choose('Copy a link to this view');
  await expect(page.getByText(/^The link could not be copied\. It is http.*\?view=/)).toBeVisible();

  await page.goto(`/${site.slug}/users?view=${id}`);
  await expect(page.getByRole('alert')).toContainText('Try again');
  await expect(names(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^All/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.unroute('**/graphql');
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(names(page)).toHaveText(['Ada North', 'Zoe North']);
  await expect(headings).toHaveText(['', 'Name', 'Teams', 'Actions']);
});
