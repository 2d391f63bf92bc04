import { hashPassword } from '@muster/server/features/accounts/passwords';
import { rows, sql } from '@muster/server/platform/database/sql';
import type { TestSite } from '@muster/server/testing/TestSite';
import type { Page } from '@playwright/test';

/** The password of everybody whom a journey gives one. */
export const PASSWORD = 'correct horse battery staple';

const hashed = hashPassword(PASSWORD);

export async function givePassword(site: TestSite, user: { id: string }): Promise<void> {
  const hash = await hashed;
  await site.run((em) =>
    rows(em, sql`update credentials set password_hash = ${hash} where user_id = ${user.id}`),
  );
}

/** Fills in the form that is on screen. */
export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail or username').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
}
