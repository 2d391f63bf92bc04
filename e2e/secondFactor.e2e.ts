import type { Locator, Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { expectAccessible } from './support/expectAccessible.ts';
import { givePassword, PASSWORD, signIn } from './support/passwords.ts';
import { expect, test } from './support/test.ts';

test('A6 a second factor is set up with an app, asked for at the sign-in, opened by a recovery code once, and turned off', async ({
  page,
  site,
  admin,
}) => {
  await givePassword(site, admin);
  await page.goto(`/${site.slug}/account`);
  await page.getByRole('button', { name: 'Set up' }).click();
  const setUp = page.getByRole('dialog', { name: 'Set up a second factor' });
  await setUp.getByLabel('Present password').fill(PASSWORD);
  await setUp.getByRole('button', { name: 'Next' }).click();
  const secret = (await setUp.getByRole('code').textContent())?.replaceAll(' ', '') ?? '';
  const begun = Date.now();
  /** What the app showed then, or so many steps later: one ahead is accepted too, so that no step need be waited for. */
  const codeOf = (steps: number) => new TOTP({ secret }).generate({ timestamp: begun + steps * 30_000 });
  await expectAccessible(page);
  await setUp.getByLabel('Code of the app').fill(codeOf(0));
  await setUp.getByRole('button', { name: 'Turn on' }).click();
  const kept = page.getByRole('list', { name: 'Your recovery codes' });
  await expect(kept.getByRole('listitem')).toHaveCount(10);
  const [first = '', second = ''] = await kept.getByRole('listitem').allTextContents();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes left')).toBeVisible();

  await signOut(page, admin.name);
  await signIn(page, admin.username);
  await enterCode(page, codeOf(0));
  await expect(page.getByText('This is not the present code, or it was used already.')).toBeVisible();
  await enterCode(page, codeOf(1));
  await expect(account(page, admin.name)).toBeVisible();

  await signOut(page, admin.name);
  await signIn(page, admin.username);
  await enterCode(page, first);
  await expect(account(page, admin.name)).toBeVisible();
  await page.goto(`/${site.slug}/account`);
  await expect(page.getByText('9 recovery codes left')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off' }).click();
  const turnOff = page.getByRole('dialog', { name: 'Turn the second factor off' });
  await turnOff.getByLabel('Present password').fill(PASSWORD);
  await turnOff.getByLabel('Code of the app').fill(first);
  await turnOff.getByRole('button', { name: 'Turn off' }).click();
  await expect(turnOff.getByText('This is not the code, or it was used or has ended.')).toBeVisible();
  await turnOff.getByLabel('Code of the app').fill(second);
  await turnOff.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByText('Your second factor is off.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

function account(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `Account ${name}` });
}

async function signOut(page: Page, name: string): Promise<void> {
  await account(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Code').press('Enter');
}
