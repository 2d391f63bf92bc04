import { rows, sql } from '@muster/server/platform/database/sql';
import { expectAccessible } from './support/expectAccessible.ts';
import { givePassword, signIn } from './support/passwords.ts';
import { expect, test } from './support/test.ts';

test('A3 A4 W10 failures lock an account, the locks page opens it, and its sessions are ended by its owner and by an administrator', async ({
  page,
  site,
  browser,
  baseURL,
}) => {
  const ada = await site.user({ firstName: 'Ada', lastName: 'Okafor' });
  await givePassword(site, ada);
  await site.run((em) =>
    rows(em, sql`update sites set lock_wait_after = 2, lock_after = 2 where id = ${site.id}`),
  );
  const own = await browser.newContext({ baseURL: baseURL ?? '' });
  const hers = await own.newPage();
  await hers.goto(`/${site.slug}`);
  for (const guess of ['first guess', 'second guess']) {
    await signIn(hers, ada.username, guess);
    await expect(hers.getByRole('alert')).toContainText('Login or password is wrong.');
  }
  // The words of the first answer may still stand there.
  const status = () => site.run((em) => rows(em, sql`select status from users where id = ${ada.id}`));
  await expect.poll(status).toEqual([{ status: 'LOCKED' }]);

  await page.goto(`/${site.slug}/locks`);
  const line = page.getByRole('row').filter({ hasText: ada.name });
  await expect(line).toContainText('Too many failed sign-ins');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'By administrators' }).click();
  await expect(page.getByText('No locked account matches')).toBeVisible();
  await page.getByRole('button', { name: 'By failed sign-ins' }).click();
  await page.getByRole('checkbox', { name: `Select ${ada.name}` }).click();
  await page
    .getByRole('region', { name: 'Selected accounts' })
    .getByRole('button', { name: 'Unlock' })
    .click();
  const unlock = page.getByRole('dialog', { name: 'Unlock 1 account' });
  await unlock.getByRole('button', { name: 'Check the plan' }).click();
  await unlock.getByRole('button', { name: 'Unlock 1 account' }).click();
  await expect(unlock.getByRole('alert')).toHaveText('1 account was unlocked.');
  await unlock.getByRole('button', { name: 'Close' }).click();
  await expect(line).toBeHidden();

  const away = await browser.newContext({ baseURL: baseURL ?? '' });
  const phone = await away.newPage();
  for (const one of [phone, hers]) {
    await one.goto(`/${site.slug}?to=/${site.slug}/account`);
    await signIn(one, ada.username);
    await expect(one.getByRole('heading', { name: 'My account' })).toBeVisible();
  }
  await expectAccessible(hers);
  await hers.getByRole('button', { name: 'End all other sessions' }).click();
  await expect(hers.getByText('1 session was ended.')).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.goto(`/${site.slug}/users?user=${ada.id}`);
  const drawer = page.getByRole('dialog', { name: ada.name });
  await drawer.getByRole('tab', { name: 'Access' }).click();
  await drawer.getByRole('button', { name: /^End the session on / }).click();
  await expect(drawer.getByText('Not signed in anywhere.')).toBeVisible();
  await hers.reload();
  await expect(hers.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await Promise.all([own.close(), away.close()]);
});
