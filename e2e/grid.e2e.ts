import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { filterBy, grid, names, openUsers, row } from './support/usersPage.ts';

test('W1 text, team and role narrow the grid, stand in the address and survive a reload and a link', async ({
  page,
  context,
  site,
}) => {
  const { Night } = await site.teams('Night', 'Day');
  await site.users([
    { firstName: 'Adaeze', lastName: 'Okafor', teams: [Night] },
    {
      firstName: 'Bastian',
      lastName: 'Krüger',
      teams: [Night],
      roles: ['Supervisor'],
      userType: 'SUPERVISOR',
    },
    { firstName: 'Camille', lastName: 'Laurent', teams: [Night], extension: '71003' },
    { firstName: 'Dmitri', lastName: 'Volkov', extension: '71004' },
  ]);
  await openUsers(page, site);
  await expect(names(page)).toHaveText([
    'Adaeze Okafor',
    'Bastian Krüger',
    'Camille Laurent',
    'Dana Weber',
    'Dmitri Volkov',
  ]);
  await expectAccessible(page);

  await filterBy(page, 'Team', 'Night');
  await expect(page.getByRole('button', { name: 'Team is Night' })).toBeVisible();
  await filterBy(page, 'Role', 'Agent', 'Inbound Agent');
  await expect(page.getByRole('button', { name: 'Role is Agent, Inbound Agent' })).toBeVisible();
  await expect(names(page)).toHaveText(['Adaeze Okafor', 'Camille Laurent']);
  await expect(page.getByRole('status').filter({ hasText: '2 of 5' })).toBeVisible();

  await page.keyboard.press('/');
  await page.getByRole('searchbox').pressSequentially('7100');
  await expect(names(page)).toHaveText(['Camille Laurent']);
  const address = page.url();
  await page.reload();
  await expect(names(page)).toHaveText(['Camille Laurent']);
  await expect(page.getByRole('button', { name: 'Team is Night' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('7100');
  const link = await context.newPage();
  await link.goto(address);
  await expect(names(link)).toHaveText(['Camille Laurent']);

  await page.getByRole('button', { name: 'Remove filter: Team' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(names(page)).toHaveCount(5);
  await page.goBack();
  await expect(names(page)).toHaveText(['Camille Laurent', 'Dmitri Volkov']);
});

test('W2 skills can be filtered by with agent roles only, and that filter goes with them', async ({
  page,
  site,
}) => {
  const { German } = await site.skills('German');
  await site.users([
    { firstName: 'Elif', lastName: 'Yıldız', skills: { [German.id]: 8 } },
    { firstName: 'Farid', lastName: 'Rahimi', skills: { [German.id]: 3 } },
    { firstName: 'Grace', lastName: 'Nakamura' },
  ]);
  await openUsers(page, site);
  const skill = page.getByRole('search').getByRole('button', { name: /^Skill/ });
  await expect(page.getByRole('search').getByRole('button', { name: /^Role/ })).toBeVisible();
  await expect(skill).toBeHidden();

  await filterBy(page, 'Role', 'Supervisor');
  await expect(skill).toBeHidden();
  await filterBy(page, 'Role', 'Supervisor', 'Agent');
  await filterBy(page, 'Skill', 'German');
  await expect(names(page)).toHaveText(['Elif Yıldız', 'Farid Rahimi']);
  await skill.click();
  await page.getByRole('combobox', { name: 'Lowest level' }).click();
  await page.getByRole('option', { name: '5', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(skill).toHaveText('Skill is German at level 5–10');
  await expect(names(page)).toHaveText(['Elif Yıldız']);

  await filterBy(page, 'Role', 'Supervisor');
  await expect(skill).toBeHidden();
  await expect(page).not.toHaveURL(/skill=/);
});

test('W3 columns are chosen, ordered, sized and pinned by mouse and by keys, and stay so', async ({
  page,
  site,
}) => {
  await site.users([{ firstName: 'Ada', lastName: 'Okafor', email: 'ada@columns.test' }]);
  await openUsers(page, site);
  const headings = grid(page).getByRole('columnheader');
  const heading = (name: string) => grid(page).getByRole('columnheader', { name, exact: true });
  const widthOf = async (name: string) => Math.round((await heading(name).boundingBox())?.width ?? 0);
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.getByRole('checkbox', { name: 'E-mail' }).check();
  await panel.getByRole('checkbox', { name: 'Skills' }).uncheck();
  for (let place = 5; place > 0; place -= 1)
    await panel.getByRole('checkbox', { name: 'E-mail' }).press('Alt+ArrowUp');
  await expect(panel.getByRole('status')).toHaveText('E-mail is column 1 of 6.');
  await panel.getByRole('button', { name: 'Pin Teams' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const order = ['', 'Name', 'Teams', 'E-mail', 'Status', 'Role', 'License', 'Data center', 'Actions'];
  await expect(headings).toHaveText(order);
  await expect(grid(page).getByRole('gridcell', { name: 'ada@columns.test' })).toBeVisible();

  const before = await widthOf('Role');
  const edge = heading('Role').locator('[data-resize]');
  const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
  await page.mouse.move(x + 4, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 64, y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf('Role')).toBe(before + 60);
  await heading('Status').getByRole('button').focus();
  const status = await widthOf('Status');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => widthOf('Status')).toBe(status + 16);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(headings.nth(5)).toHaveText('Status');
  await expect(heading('Status').getByRole('button')).toBeFocused();
  await expect(page.getByText('Status is column 4 of 6.')).toBeAttached();
  await page.reload();
  await expect(headings.nth(5)).toHaveText('Status');
  expect(await widthOf('Status')).toBe(status + 16);
  await edge.dblclick();
  await page.getByRole('button', { name: 'Columns' }).click();
  await panel.getByRole('button', { name: 'Back to the usual columns' }).click();
  await page.keyboard.press('Escape');
  await expect(headings.nth(2)).toHaveText('Status');
});

test('W3 W4 sorted pages hold everybody exactly once, and a page is a link', async ({
  page,
  site,
  admin,
}) => {
  await site.users(
    Array.from({ length: 59 }, (_, at) => ({
      firstName: 'Kim',
      lastName: `Nr ${String(at + 1).padStart(2, '0')}`,
    })),
  );
  await openUsers(page, site, '?size=25');
  await expect(names(page).first()).toHaveText(admin.name);
  await grid(page).getByRole('button', { name: 'Name' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(names(page).first()).toHaveText('Kim Nr 59');
  await expect(page.getByText('Rows 1–25 of 60')).toBeVisible();

  const seen = await names(page).allTextContents();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Rows 26–50 of 60')).toBeVisible();
  await expect(names(page).first()).toHaveText('Kim Nr 34');
  seen.push(...(await names(page).allTextContents()));
  await page.reload();
  await expect(names(page).first()).toHaveText('Kim Nr 34');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(names(page).last()).toHaveText(admin.name);
  seen.push(...(await names(page).allTextContents()));
  expect(new Set(seen).size).toBe(60);
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled();

  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(names(page).first()).toHaveText('Kim Nr 34');
  await row(page, { name: 'Kim Nr 30' }).getByRole('link').click();
  await expect(page.getByRole('dialog', { name: 'Kim Nr 30' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Rows 26–50 of 60')).toBeVisible();
});
