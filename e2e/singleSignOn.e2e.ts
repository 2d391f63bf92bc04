import { hashCode } from '@muster/server/features/accounts/passwords';
import { rows, sql } from '@muster/server/platform/database/sql';
import { TestProvider } from '@muster/server/testing/TestProvider';
import { expectAccessible } from './support/expectAccessible.ts';
import { graphql } from './support/graphql.ts';
import { givePassword, signIn } from './support/passwords.ts';
import { expect, test } from './support/test.ts';

let provider: TestProvider;
test.beforeAll(async () => {
  provider = await TestProvider.start();
});
test.afterAll(() => provider.stop());

test('A6 the provider of the site signs people in, a second factor is asked for after it, and strangers are told', async ({
  page,
  site,
}) => {
  const ada = await site.user({ firstName: 'Ada', lastName: 'Okafor', roles: ['Supervisor'] });
  const { updateSingleSignOn } = await graphql<{ updateSingleSignOn: { userErrors: object[] } }>(
    page,
    site,
    'mutation ($input: UpdateSingleSignOnInput!) { updateSingleSignOn(input: $input) { userErrors { message } } }',
    {
      input: {
        enabled: true,
        required: false,
        issuer: provider.url,
        clientId: 'muster',
        clientSecret: 'the client secret',
        matchedBy: 'EMAIL',
        label: 'Northwind ID',
      },
    },
  );
  expect(updateSingleSignOn.userErrors).toEqual([]);
  await page.context().clearCookies();

  provider.claims = { email: 'stranger@elsewhere.test', email_verified: true };
  await page.goto(`/${site.slug}/users?q=okafor`);
  const button = page.getByRole('link', { name: 'Sign in with Northwind ID' });
  await expect(button).toBeVisible();
  await expectAccessible(page);
  await button.click();
  await expect(page.getByRole('alert')).toContainText('You have no account in this site.');

  provider.claims = { email: ada.email, email_verified: true };
  await page.goto(`/${site.slug}/users?q=okafor`);
  await button.click();
  await expect(page).toHaveURL(`/${site.slug}/users?q=okafor`);
  const account = page.getByRole('button', { name: `Account ${ada.name}` });
  await expect(account).toBeVisible();

  const recovery = await hashCode('abcdefghjk');
  await site.run((em) =>
    rows(
      em,
      sql`update credentials set totp_secret = 'sealed', recovery_codes = ${[recovery]}::text[] where user_id = ${ada.id}`,
    ),
  );
  await account.click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await givePassword(site, ada);
  await signIn(page, ada.username);
  const code = page.getByLabel('Code');
  await expect(code).toBeFocused();
  await expect(button).toBeHidden();
  await page.getByRole('button', { name: 'Start again' }).click();
  await button.click();
  await expect(code).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('zzzzz-zzzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the present code, or it was used already.')).toBeVisible();
  await code.fill('abcde-fghjk');
  await code.press('Enter');
  await expect(account).toBeVisible();
});
