import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test('A5 A6 B21 a phone system with a token logs agents on, the grid shows it, and they are logged out', async ({
  page,
  site,
}) => {
  const idle = await site.user({ firstName: 'Ines', lastName: 'Idle', username: 'ines' });
  const busy = await site.user({ firstName: 'Bruno', lastName: 'Busy', username: 'bruno' });
  const token = await makeToken(page, site);
  const report = (mutation: string, username: string) =>
    page.request.post('/graphql', {
      headers: { authorization: `Bearer ${token}` },
      data: { query: `mutation { ${mutation}(input: { username: "${username}" }) { userErrors { code } } }` },
    });
  for (const { username } of [idle, busy]) expect((await report('logOn', username)).ok()).toBe(true);
  await report('contactStarted', busy.username);

  await openUsers(page, site, '?userType=agent&loggedOn=yes');
  for (const user of [idle, busy]) await expect(row(page, user)).toContainText('Logged on');
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Log out', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Log out 2 users' });
  await expect(dialog.getByRole('checkbox', { name: /Let contacts end first/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('row', { name: /Ines/ })).toContainText('Logged on → Logged off');
  await expect(dialog.getByRole('row', { name: /Bruno/ })).toContainText('Logged off after the contact');
  await expect(dialog.getByText('Not possible: what has ended does not come back')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Log out 2 users' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('2 users were logged out.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(row(page, idle)).toBeHidden();
  await expect(row(page, busy)).toContainText('Logged on');
  await report('contactEnded', busy.username);
  await openUsers(page, site, '?userType=agent');
  await expect(row(page, busy)).not.toContainText('Logged on');
});

/** In the app, as an administrator does for the phone system. */
async function makeToken(page: Page, site: { slug: string }): Promise<string> {
  await page.goto(`/${site.slug}/tokens`);
  await expect(page.getByText('No API tokens yet')).toBeVisible();
  await page.getByRole('button', { name: 'New token' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New API token' });
  await dialog.getByLabel('Name').fill('Phone');
  await dialog.getByRole('checkbox', { name: 'Report who is logged on' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const token = await dialog.getByLabel('Token', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Phone/ })).toContainText('Report who is logged on');
  return token;
}
