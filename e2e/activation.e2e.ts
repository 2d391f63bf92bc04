import { rows, sql } from '@muster/server/platform/database/sql';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, selectAllThatMatch, selectionBar } from './support/usersPage.ts';

const PASSWORD = 'seven quiet otters';

test('B23 A2 a new user is invited, follows the link of the message, chooses a password and is signed in', async ({
  page,
  site,
  browser,
}) => {
  await site.users([
    { firstName: 'Noor', lastName: 'Blum', status: 'INVITED', roles: ['Supervisor'] },
    { firstName: 'Olga', lastName: 'Blum' },
  ]);
  await openUsers(page, site, '?q=blum');
  await selectAllThatMatch(page);
  await selectionBar(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Send activation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send 2 users an activation' });
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByText('1 by e-mail')).toBeVisible();
  await expect(dialog.getByText('Once sent, they cannot be taken back')).toBeVisible();
  await dialog.getByRole('button', { name: 'Send 1 activation' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 activation is on its way.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: 'Outbox' }).click();
  await page.getByRole('button', { name: 'Show the message to Noor Blum' }).click();
  const message = page.getByRole('dialog', { name: 'Activation' });
  await expectAccessible(page);
  const link = message.getByRole('link', { name: /\/activate#/ });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toBe(`/${site.slug}/activate`);

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(address.href);
  await expect(hers.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
  await hers.getByLabel('New password').fill('passwordpassword');
  await hers.getByRole('button', { name: 'Set the password' }).click();
  await expect(hers.getByText('This is easily guessed.')).toBeVisible();
  await expectAccessible(hers);
  await hers.getByLabel('New password').fill(PASSWORD);
  await hers.getByRole('button', { name: 'Set the password' }).click();
  await expect(hers).toHaveURL(`/${site.slug}/users`);
  await expect(hers.getByRole('button', { name: 'Account Noor Blum' })).toBeVisible();
  await hers.goto(address.href);
  await expect(hers.getByRole('alert')).toContainText('This link has been used or has ended.');
  await hers.context().close();
});

test('A2 A4 who has forgotten the password gets a code by SMS, sets a new one with it, and is signed out elsewhere', async ({
  page,
  site,
  admin,
  browser,
}) => {
  await site.run((em) => rows(em, sql`update users set mobile = '+447700900123' where id = ${admin.id}`));
  const mine = await (await browser.newContext()).newPage();
  await mine.goto(`/${site.slug}`);
  await mine.getByRole('link', { name: 'Forgot password?' }).click();
  await expect(mine.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await mine.getByLabel('E-mail or username').fill(admin.username);
  await mine.getByRole('radio', { name: /^By SMS/ }).check();
  await expectAccessible(mine);
  await mine.getByRole('button', { name: 'Send the message' }).click();
  await expect(mine.getByRole('status')).toContainText(`If there is an account ${admin.username}`);
  await mine.getByRole('link', { name: 'Enter the code' }).click();

  await page.goto(`/${site.slug}/outbox`);
  await page.getByRole('button', { name: `Show the message to ${admin.name}` }).click();
  const message = page.getByRole('dialog', { name: 'Password reset' });
  await expect(message).toContainText('+447700900123');
  // It is opened while it may still wait to be sent; what it says comes with the next look, every ten seconds.
  await expect(message).toContainText(/\b\d{6}\b/, { timeout: 20_000 });
  const code = /\b\d{6}\b/.exec((await message.textContent()) ?? '')?.[0] ?? '';

  await mine.getByLabel('Code').fill(code);
  await mine.getByLabel('New password').fill(PASSWORD);
  await expectAccessible(mine);
  await mine.getByRole('button', { name: 'Set the password' }).click();
  await expect(mine).toHaveURL(`/${site.slug}/users`);
  await mine.context().close();
  // A4: every other session has ended.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
