import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers } from './support/usersPage.ts';

const DETAILS = `Kennung,First Name,Last Name,Agent ID,PBX ID,Profile,Supervisor,Org Unit,Role,Access Role,CRM Name,Text Chat Greeting Template Name
knova,Kim,Nova,,,agent,rbos,Night,Agent,,,
rboss,Rae,Boss,,,supervisor,,Night,Supervisor,,,
`;

test('I3 I4 I11 the files of Onboarding are dropped together, mapped and mended by keyboard, imported and undone', async ({
  page,
  site,
}) => {
  await site.orgUnit('Night');
  await site.features('Recording');
  await page.goto(`/${site.slug}/imports/new`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').press('Enter');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await (await chooser).setFiles([
    file('features.csv', 'LAN ID,Feature\nknova,Recording\n'),
    file('counts.csv', 'LAN ID,Channel,Count\nknova,Voice,1\nknova,Chat,3\n'),
    file('people.csv', DETAILS),
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check the files' }).press('Enter');
  await expect(page.getByText('No column is the LAN ID')).toBeVisible();
  await expectAccessible(page);
  const column = page.getByRole('combobox', { name: 'Kennung is read as' });
  await column.focus();
  await page.keyboard.type('LAN');
  await expect(column).toHaveValue('lanId');
  await page.getByRole('button', { name: 'Go to the check' }).press('Enter');
  await expect(page.getByText('people.csv + features.csv + counts.csv · Onboarding')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Rows with errors' });
  await expect(grid.getByRole('row').filter({ hasText: 'Kim' })).toContainText('“rbos”');
  await expectAccessible(page);

  await grid.getByRole('gridcell').first().focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Supervisor, row 2' }).press('End');
  await page.keyboard.type('s');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row').filter({ hasText: 'Kim' })).toContainText('Mended');
  await page.getByRole('button', { name: 'Import 2 users' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 users were imported.' })).toBeVisible();
  await openUsers(page, site);
  await expect(names(page)).toHaveText(['Dana Weber', 'Kim Nova', 'Rae Boss']);

  await page.goBack();
  await page.getByRole('button', { name: 'Undo the import' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Undo: / });
  await dialog.getByRole('button', { name: 'Undo it for 2 users' }).press('Enter');
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'This import was undone.' })).toBeVisible();
});
