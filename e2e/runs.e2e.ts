import { rows, sql } from '@muster/server/platform/database/sql';
import type { TestSite } from '@muster/server/testing/TestSite';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { setSkill } from './support/graphql.ts';
import { expect, test } from './support/test.ts';
import { grid, openUsers, row } from './support/usersPage.ts';

test('B5 an older run is undone from the list of runs where nothing has changed since, and its undo too', async ({
  page,
  site,
  admin,
}) => {
  const { Billing } = await site.skills('Billing');
  const [ada, bastian, camille] = await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor' },
    { firstName: 'Bastian', lastName: 'Krüger', skills: { [Billing.id]: 2 } },
    { firstName: 'Camille', lastName: 'Laurent', skills: { [Billing.id]: 5 } },
  ]);
  if (!ada || !bastian || !camille) throw new Error('Three people are needed.');
  await setSkill(page, site, [ada, bastian, camille], Billing.id, 5);
  await setSkill(page, site, [ada], Billing.id, 9);

  await page.goto(`/${site.slug}/runs`);
  await expect(runs(page)).toHaveText(['Set Billing 9', 'Set Billing 5']);
  const older = run(page, 'Set Billing 5');
  await expect(older.getByRole('gridcell')).toContainText(['Applied', '2', '1', '0', admin.name]);
  await expectAccessible(page);

  await older.getByRole('button', { name: 'Undo: Set Billing 5' }).click();
  const undo = page.getByRole('dialog', { name: 'Undo: Set Billing 5' });
  await expect(undo.getByRole('listitem').filter({ hasText: '1 will change' })).toBeVisible();
  await expect(
    undo.getByRole('listitem').filter({ hasText: '1 refused: changed again since' }),
  ).toBeVisible();
  await expect(undo.getByRole('row', { name: /Bastian/ })).toContainText('Billing 5 → 2');
  await expectAccessible(page);
  await undo.getByRole('button', { name: 'Undo it for 1 user' }).click();
  await expect(undo.getByRole('alert')).toHaveText('1 user is as before.');
  await undo.getByRole('button', { name: 'Close' }).click();
  await expect(runs(page)).toHaveText(['Undo: Set Billing 5', 'Set Billing 9', 'Set Billing 5']);
  await expect(older).toContainText('Undone');

  await run(page, 'Undo: Set Billing 5').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Undo: Set Billing 5' })).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('row', { name: /Bastian/ })).toContainText(
    'Billing 5 → 2',
  );
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Refused 1' }).click();
  await expect(page.getByRole('tabpanel').getByRole('row', { name: /Adaeze/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Undo: Undo: Set Billing 5' });
  await again.getByRole('button', { name: 'Undo it for 1 user' }).click();
  await expect(again.getByRole('alert')).toHaveText('1 user is as before.');
  await again.getByRole('button', { name: 'Close' }).click();

  await openUsers(page, site);
  await expect(row(page, ada)).toContainText('Billing 9');
  await expect(row(page, bastian)).toContainText('Billing 5');
});

test('B6 a run on many goes on when its dialog is closed, is shown in the header and told at its end', async ({
  page,
  site,
}) => {
  const { Night } = await site.teams('Night');
  const people = await site.users(5_100);
  const [first] = people;
  if (!first) throw new Error('Nobody is there.');
  await openUsers(page, site, '?userType=agent&size=25');
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('menuitem', { name: 'All 5,100 that match' }).click();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Assign teams' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign teams to 5,100 users' });
  await dialog.getByRole('combobox', { name: 'Teams' }).fill('Night');
  await page.getByRole('option', { name: 'Night' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Check the plan' }).click();

  const release = await holdMembership(site, first, Night);
  try {
    await dialog.getByRole('button', { name: 'Give 5,100 users a team' }).click();
    await expect(dialog.getByRole('progressbar', { name: 'Being applied' })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('link', { name: /^Assign teams/ })).toBeVisible();
  } finally {
    await release();
  }
  await expect(
    page.getByRole('alert').filter({ hasText: 'Assign teams: 5,100 users changed.' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Assign teams/ })).toBeHidden();
  await expect(grid(page).getByRole('row').filter({ hasText: 'Night' })).toHaveCount(25);
});

/** Keeps runs from giving this team to this user until the answer is called. */
async function holdMembership(site: TestSite, user: { id: string }, team: { id: string }) {
  const release = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const transaction = site.run(async (em) => {
    await rows(
      em,
      sql`insert into user_teams (site_id, user_id, team_id) values (${site.id}, ${user.id}, ${team.id})`,
    );
    held.resolve();
    await release.promise;
    await rows(em, sql`delete from user_teams where user_id = ${user.id} and team_id = ${team.id}`);
  });
  await held.promise;
  return () => {
    release.resolve();
    return transaction;
  };
}

function runs(page: Page) {
  return page.getByRole('grid', { name: 'Runs' }).getByRole('rowheader');
}

function run(page: Page, title: string) {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}
