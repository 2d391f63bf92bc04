import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

test.describe('without a session', () => {
  test.use({ signedIn: false });

  test('W8 axe finds nothing on the pages before the sign-in', async ({ page, site }) => {
    for (const address of [`/${site.slug}`, '/sign-in', '/setup']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
});

test('W8 axe finds nothing where there is nothing to show', async ({ page, site }) => {
  for (const [address, heading] of [
    ['users?q=nobody-has-this-name', 'No user matches'],
    ['runs', 'No runs yet'],
    ['runs/00000000-0000-7000-8000-000000000000', 'There is no such run'],
    ['imports/00000000-0000-7000-8000-000000000000', 'There is no such import'],
    ['imports/pictures/00000000-0000-7000-8000-000000000000', 'No such import'],
    ['no/such/page', 'There is no page at this address'],
  ]) {
    await page.goto(`/${site.slug}/${address}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page);
  }
});

test('W8 axe finds nothing in the menus and the filters of the Users page', async ({ page, site }) => {
  const { Night } = await site.teams('Night', 'Day');
  const ada = await site.user({ firstName: 'Adaeze', lastName: 'Okafor', teams: [Night], status: 'LOCKED' });
  await site.user({ firstName: 'Bastian', lastName: 'Krüger', status: 'INVITED', loggedOn: true });
  await openUsers(page, site);
  const bar = page.getByRole('search');
  await checkOpened(page, () => page.getByRole('button', { name: /^Account / }).click(), ':root');
  await checkOpened(page, () => page.getByRole('button', { name: 'Columns' }).click());
  await checkOpened(page, () =>
    row(page, ada)
      .getByRole('button', { name: /^Actions for / })
      .click(),
  );
  await checkOpened(page, () => bar.getByRole('button', { name: 'Team' }).click(), ':root');
  await checkOpened(page, () => bar.getByRole('button', { name: 'Status' }).click());
  for (const field of ['Created', 'Logged on', 'Supervisor']) {
    await checkOpened(page, async () => {
      await bar.getByRole('button', { name: '+ Filter' }).click();
      await page.getByRole('menuitem', { name: field }).click();
      await expect(page.getByRole('dialog', { name: field })).toBeVisible();
    });
  }
});

test('W8 axe finds nothing in the first step of any bulk action', async ({ page, site }) => {
  // Two looks at each of more than twenty dialogs.
  test.slow();
  await site.user({ firstName: 'Adaeze', lastName: 'Okafor' });
  await openUsers(page, site, '?userType=agent');
  await selectAllThatMatch(page);
  const more = selectionBar(page).getByRole('button', { name: 'More' });
  await more.click();
  const actions = await page.getByRole('menuitem').allTextContents();
  expect(actions).toContain('Delete');
  await page.keyboard.press('Escape');
  for (const action of actions) {
    await more.click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    // What lies behind is the same for all of them.
    await expectAccessible(page, action === actions[0] ? ':root' : undefined);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('W8 the app speaks German, and axe finds nothing in it', async ({ page, site }) => {
  await openUsers(page, site);
  await page.getByRole('button', { name: /^Account / }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Benutzer', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectAccessible(page);
});

async function checkOpened(page: Page, open: () => Promise<void>, part?: string): Promise<void> {
  await open();
  await expectAccessible(page, part);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toBeHidden();
}
