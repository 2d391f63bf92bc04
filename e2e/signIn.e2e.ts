import { expectAccessible } from './support/expectAccessible.ts';
import { givePassword, PASSWORD, signIn } from './support/passwords.ts';
import { expect, test } from './support/test.ts';

test.use({ signedIn: false });

test('A1 a wrong password says so, the right one opens the users of the site, and signing out ends that', async ({
  page,
  site,
  admin,
}) => {
  await givePassword(site, admin);
  const ada = await site.user({ firstName: 'Ada', lastName: 'Okafor' });

  await page.goto(`/${site.slug}/users?q=ada`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('E-mail or username').fill(admin.username);
  await page.getByLabel('Password', { exact: true }).fill('not my password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Login or password is wrong.');
  await expectAccessible(page);

  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`/${site.slug}/users?q=ada`);
  await expect(page.getByRole('row', { name: ada.name })).toBeVisible();

  await page.getByRole('button', { name: `Account ${admin.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(`/${site.slug}/users`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('A8 without a site in the address, the sign-in leads to the site of the account', async ({
  page,
  site,
  admin,
}) => {
  await givePassword(site, admin);
  await page.goto('/');
  await signIn(page, admin.email ?? '');
  await expect(page).toHaveURL(`/${site.slug}/users`);
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
});
