import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { graphql } from '../support/graphql.ts';
import { openUsers, selectAllThatMatch, selectionBar } from '../support/usersPage.ts';

const site = { slug: 'northwind' };

test.beforeEach(async ({ page }) => {
  await graphql(page, site, 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }', {
    input: { login: 'admin@northwind.test', password: 'muster-demo-admin', site: site.slug },
  });
});

test('users, a plan and its undo', async ({ page }) => {
  await openUsers(page, site, `?team=${await teamId(page, 'Night')}`);
  await selectAllThatMatch(page);
  const spared = page.getByRole('checkbox', { name: /^Select / }).nth(6);
  await spared.click();
  await expect(selectionBar(page)).toContainText('minus 1');
  await take(page, 'users');

  await selectionBar(page).getByRole('button', { name: 'Assign teams' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Teams' }).fill('Escal');
  await page.getByRole('option', { name: 'Escalations' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Check the plan' }).click();
  await expect(dialog.getByRole('table')).toBeVisible();
  await take(page, 'plan');

  await page.emulateMedia({ colorScheme: 'dark' });
  await dialog.getByRole('button', { name: /^Give / }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert').getByRole('button', { name: 'Undo' })).toBeVisible();
  await take(page, 'users-dark');
});

test('an import with errors', async ({ page }) => {
  await page.goto(`/${site.slug}/imports/new`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').click();
  await (await chooser).setFiles({
    name: 'spring-intake.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(springIntake()),
  });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await page.getByRole('gridcell', { name: '7l041', exact: true }).click();
  await page.getByRole('combobox', { name: /^Extension, row / }).fill('87041');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mended', { exact: true })).toBeVisible();
  await take(page, 'import');
});

function springIntake(): string {
  const wrong = [
    'Priya,Raman,Unassigned,87017,priya.raman@spring.test,Supervsor,US',
    'Quentin,Dubois,Unassigned,87023,,Agent,UK',
    'Sven,Åkesson,Unassigned,87031,sven.akesson@spring.test,Agent,SE',
    'Tove,Holm,Unassigned,87040,tove.holm@spring.test,Supervsor,UK',
    'Umar,Aziz,Unassigned,7l041,umar.aziz@spring.test,Agent,US',
    'Vera,Novák,Unassigned,87058,vera.novak@spring,Agent,UK',
    'Wei,Zhang,Unassigned,87077,wei.zhang@spring.test,Supervsor,US',
  ];
  const right = Array.from(
    { length: 120 },
    (_, at) => `Kim,Berg ${at + 1},Unassigned,${88_000 + at},kim.berg${at + 1}@spring.test,Agent,UK`,
  );
  const rows = right.flatMap((row, at) =>
    at % 3 === 2 && wrong[(at - 2) / 3] ? [row, wrong[(at - 2) / 3]] : [row],
  );
  return ['First Name,Last Name,License,Extension,Email Address,Role,Data Center', ...rows].join('\n');
}

async function teamId(page: Page, name: string): Promise<string> {
  const query = 'query ($search: String) { teams(search: $search, first: 1) { nodes { id } } }';
  const { teams } = await graphql<{ teams: { nodes: { id: string }[] } }>(page, site, query, {
    search: name,
  });
  return teams.nodes[0]?.id ?? '';
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // A cell below the pointer would show its tooltip.
  await page.mouse.move(700, 5);
  await page.screenshot({
    path: path.resolve(import.meta.dirname, `../../docs/pictures/${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
