import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { filterBy, openUsers } from './support/usersPage.ts';

test('E1 I9 what matches is exported with the columns chosen, and imported again it changes nobody', async ({
  page,
  site,
}) => {
  const { Night, Day } = await site.teams('Night', 'Day');
  await site.users([
    {
      firstName: '=cmd',
      lastName: "O'Neil",
      teams: [Night, Day],
      extension: '0071',
      mobile: '+447700900123',
    },
    { firstName: '-', lastName: 'Ünal', teams: [Night] },
    { firstName: 'Not', lastName: 'Exported', teams: [Day] },
  ]);
  await openUsers(page, site);
  await filterBy(page, 'Team', 'Night');
  await expect(page.getByRole('status').filter({ hasText: '2 of 4' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export 2 users' });
  await expect(dialog.getByRole('checkbox', { name: 'Status' })).toBeChecked();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'All that an import reads' }).click();
  await dialog.getByRole('checkbox', { name: 'Last name' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(dialog.getByRole('checkbox', { name: 'Last name' })).toBeFocused();
  await dialog.getByRole('checkbox', { name: 'Language' }).press('Space');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export 2 users' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/ users \d{4}-\d\d-\d\d\.csv$/);
  const content = await readFile(await file.path(), 'utf8');
  expect(content).toContain('Username,Last Name,First Name,Email Address');
  expect(content).toContain("O'Neil,'=cmd,");
  expect(content.trimEnd().split('\r\n')).toHaveLength(3);
  await expect(page.getByText('Export of 2 users has begun.')).toBeVisible();

  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('radio', { name: /^Update them from the file/ }).check();
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').click();
  await (await chooser).setFiles({
    name: file.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '2 are so already' })).toBeVisible();
  await expect(page.getByText('There is nobody to import.')).toBeVisible();
});
