import { rows, sql } from '@muster/server/platform/database/sql';
import { TestSite } from '@muster/server/testing/TestSite';
import { expectAccessible } from './support/expectAccessible.ts';
import { enter, expect, test } from './support/test.ts';
import { names, openUsers, row, tick } from './support/usersPage.ts';

test('R1 R2 B13 a custom role is made, given to a user, decides what they see and may do, and is deleted with reassignment', async ({
  page,
  site,
  browser,
  database,
  baseURL,
}) => {
  const floor = await site.orgUnit('Floor');
  const [ada] = await site.users([
    { firstName: 'Ada', lastName: 'Kern', orgUnitId: floor.id },
    { firstName: 'Bea', lastName: 'Kern', orgUnitId: floor.id },
    { firstName: 'Cleo', lastName: 'Elsewhere' },
  ]);
  if (!ada) throw new Error('Nobody gets the role.');
  await page.goto(`/${site.slug}/roles`);
  await page.getByRole('button', { name: 'New role' }).click();
  const form = page.getByRole('dialog', { name: 'New role' });
  await form.getByRole('textbox', { name: 'Name' }).fill('agent');
  await form.getByRole('radio', { name: /^Org unit/ }).click();
  await form.getByRole('checkbox', { name: /^See users/ }).check();
  await form.getByRole('checkbox', { name: /^Change users/ }).click();
  await form.getByRole('checkbox', { name: 'Only some details' }).click();
  await form.getByRole('checkbox', { name: 'Language' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Create role' }).click();
  await expect(
    form.getByText('“agent” is taken. Choose another name; capitals make no difference.'),
  ).toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill('Floor lead');
  await form.getByRole('button', { name: 'Create role' }).click();
  await expect(form).toBeHidden();

  await page.getByRole('searchbox', { name: 'Search roles by name' }).fill('floor');
  await expect(page.getByRole('row', { name: /Billing Admin/ })).toBeHidden();
  await expect(page.getByRole('row', { name: /Floor lead/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Permissions' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Floor lead Org unit' })).toBeVisible();
  await expect(
    table
      .getByRole('row', { name: /^Change users/ })
      .getByRole('cell')
      .last(),
  ).toHaveText(/allowed1 detail/);
  await expect(
    table
      .getByRole('row', { name: /^Delete users/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('–not allowed');
  await expectAccessible(page);

  await openUsers(page, site);
  await tick(page, { name: 'Ada Kern' }).click();
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Roles', exact: true })
    .click();
  const assign = page.getByRole('dialog', { name: 'Assign roles to 1 user' });
  await assign.getByRole('combobox', { name: 'Roles' }).fill('Floor');
  await page.getByRole('option', { name: 'Floor lead' }).click();
  await page.keyboard.press('Escape');
  await assign.getByRole('button', { name: 'Check the plan' }).click();
  await assign.getByRole('button', { name: 'Give 1 user a role' }).click();
  await expect(assign.getByRole('alert')).toHaveText('1 user has Floor lead now.');
  await assign.getByRole('button', { name: 'Close' }).click();

  const hers = await browser.newContext();
  await enter(hers, database, ada, baseURL);
  const lead = await hers.newPage();
  await openUsers(lead, site);
  await expect(names(lead)).toHaveText(['Ada Kern', 'Bea Kern']);
  await expect(lead.getByRole('link', { name: 'Roles' })).toBeHidden();
  await expect(lead.getByRole('link', { name: 'New user' })).toBeHidden();
  await row(lead, { name: 'Bea Kern' }).getByRole('link').click();
  await lead.getByRole('dialog', { name: 'Bea Kern' }).getByRole('link', { name: 'Edit' }).click();
  await expect(lead.getByText(/^Your roles let you change some of these details/)).toBeVisible();
  for (const kept of ['First name', 'Roles', 'Numeric ID'])
    await expect(lead.getByLabel(kept, { exact: true })).toBeDisabled();
  await expectAccessible(lead);
  await lead.getByRole('combobox', { name: 'Language' }).fill('German');
  await lead.getByRole('option', { name: /German/ }).click();
  await lead.getByRole('button', { name: 'Save' }).click();
  await expect(lead.getByRole('dialog', { name: 'Bea Kern' })).toContainText('German');
  await hers.close();

  await page.goto(`/${site.slug}/roles`);
  await page.getByRole('button', { name: 'Actions for Admin' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Copy']);
  await page.keyboard.press('Escape');
  await site.run((em) =>
    rows(
      em,
      sql`insert into changes (site_id, run_id, user_id, field, before, after)
          select c.site_id, c.run_id, c.user_id, 'name', '"Floor"', '"Floor lead"'
          from changes c join runs r on r.id = c.run_id and r.input #>> '{subject,name}' = 'Floor lead',
            generate_series(1, 200)
          where c.field = 'name'`,
    ),
  );
  await page.getByRole('button', { name: 'Actions for Floor lead' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History of Floor lead' });
  await expect(history.getByText(/^These are the latest 200 changes/)).toBeVisible();
  await expect(history.getByRole('link', { name: 'Open the change log' })).toBeVisible();
  await history.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Actions for Floor lead' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const deletion = page.getByRole('dialog', { name: 'Delete the role Floor lead' });
  await expect(deletion.getByText('1 user has this role and gets another one in its place.')).toBeVisible();
  await expect(deletion.getByRole('button', { name: 'Delete and reassign' })).toBeDisabled();
  await deletion.getByRole('combobox', { name: 'Role that they get instead' }).click();
  await page.getByRole('option', { name: 'Limited Agent' }).click();
  await deletion.getByRole('button', { name: 'Delete and reassign' }).click();
  await expect(page.getByText('“Floor lead” has been deleted. 1 user has Limited Agent now.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: '1 user has Floor lead' })).toBeVisible();
  await page.getByRole('link', { name: '1 user has Floor lead' }).click();
  await expect(row(page, { name: 'Ada Kern' })).toBeVisible();
});

test('R2 W9 a visitor who may add and import users but reaches none is told so, not that the site is empty', async ({
  site,
  browser,
  database,
  baseURL,
}) => {
  const recruiter = await site.role('Recruiter', ['users.read', 'users.create', 'imports.run'], 'TEAMS');
  const home = await TestSite.create(database, `${site.slug}-home`);
  const rita = await home.user({ firstName: 'Rita' });
  await site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${site.id}, ${rita.id}, ${home.id}, ${recruiter})`,
    ),
  );
  const hers = await browser.newContext();
  await enter(hers, database, rita, baseURL);
  const page = await hers.newPage();
  await page.goto(`${baseURL}/${site.slug}/users`);
  await expect(page.getByRole('heading', { name: 'Nobody is in your reach' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New user' }).last()).toBeVisible();
  await hers.close();
});

test('L1 a billing administrator changes the number of seats, not below those in use', async ({
  page,
  site,
}) => {
  await site.users(4, { license: 'CONTACT' });
  await page.goto(`/${site.slug}/licenses`);
  const contact = page.getByRole('region', { name: 'Contact' });
  await contact.getByRole('button', { name: 'Change seats of Contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'Seats of Contact' });
  await dialog.getByRole('textbox', { name: 'Number of seats' }).fill('3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/^Give at least 4/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Number of seats' }).fill('40');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(contact.getByText('40 seats')).toBeVisible();
  await expect(contact.getByRole('listitem')).toHaveText(['4 in use', '36 free']);
  await expect(page.getByText(/^Dana Weber raised Contact from \d+ to 40 seats$/)).toBeVisible();
  await expectAccessible(page);
});
