import { readFile } from 'node:fs/promises';
import { rows, sql } from '@muster/server/platform/database/sql';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { names, openUsers } from './support/usersPage.ts';

const FILE = `First Name,Last Name,License,Extension,Email Address,Role,Data Center
Priya,Raman,Unassigned,71017,priya.raman@intake.test,Supervsor,US
Quentin,Dubois,Unassigned,71023,,Agent,UK
Rosa,Jiménez,Contact,71003,rosa.jimenez@intake.test,Agent,BR
Sven,Åkesson,Contact,71031,sven.akesson@intake.test,Agent,SE
Umar,Aziz,Unassigned,7l041,umar.aziz@intake.test,Agent,US
Vera,Novák,Enterprise,71058,vera.novak@intake.test,Agent,UK
Wei,Zhang,Enterprise,71077,wei.zhang@intake.test,Inbound Agent,US
Ines,Carvalho,Contact,,ines.carvalho@intake.test,Agent,BR
`;

test('I5 to I12 a file with errors is mended in place and by its error file, until no row is invalid', async ({
  page,
  site,
}) => {
  await site.dataCenters('US', 'BR', 'UK');
  await site.user({
    firstName: 'Ines',
    lastName: 'Carvalho',
    email: 'ines.carvalho@intake.test',
    username: 'ines.carvalho@intake.test',
    extension: '71003',
  });
  await openUsers(page, site);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Download the template Contacts as CSV' })).toBeVisible();
  await expectAccessible(page);

  await upload(page, 'intake.csv', FILE);
  await expect(page.getByRole('table', { name: 'Columns of the file' }).getByRole('row')).toHaveCount(8);
  await expectAccessible(page);
  await page.goBack();
  await page.reload();
  await expect(page.getByText(/ready to be checked/)).toBeVisible();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await expect(count(page, '2 new')).toBeVisible();
  await expect(count(page, '1 duplicates, left as they are')).toBeVisible();
  await expect(count(page, '5 with errors')).toBeVisible();
  const kinds = page.getByRole('group', { name: 'Kinds of errors' });
  await expect(kinds.getByRole('button')).toHaveText([
    /All errors\s*5/,
    /Data center unknown\s*1/,
    /E-mail missing\s*1/,
    /Extension invalid\s*1/,
    /Extension taken\s*1/,
    /Role unknown\s*1/,
  ]);
  await expect(wrongRow(page, 'Quentin')).toContainText('An e-mail address or a mobile number is needed');
  await expect(wrongRow(page, 'Rosa')).toContainText('71003 belongs to Ines Carvalho');
  await expect(wrongRow(page, 'Sven')).toContainText('There are BR, UK, US');
  await expect(wrongRow(page, 'Umar')).toContainText('“7l041” has the letter l');
  await expectAccessible(page);

  await correct(page, 'Supervsor', 'Role, row 2', 'Supervisor');
  await expect(wrongRow(page, 'Priya')).toContainText('Mended');
  await correct(page, '71003', 'Extension, row 4', '71004');
  await expect(wrongRow(page, 'Rosa')).toContainText('Mended');
  await expect(count(page, '4 new')).toBeVisible();
  await expect(count(page, '3 with errors')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Import 4 users' }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 users were imported.' })).toContainText(
    '3 rows with errors were left out.',
  );
  await expectAccessible(page);
  const errorFile = await downloadErrorFile(page);
  expect(errorFile).toContain('Quentin,Dubois,Unassigned,71023,,Agent,UK');
  expect(errorFile.trim().split(/\r?\n/)).toHaveLength(4);

  await page.getByRole('link', { name: 'Upload the corrected file' }).click();
  const mended = errorFile
    .replace('71023,,', '71023,quentin.dubois@intake.test,')
    .replace('Agent,SE', 'Agent,UK')
    .replace('7l041', '71041');
  await upload(page, 'intake-errors.csv', mended);
  await expect(page.getByText('One column is left out')).toBeHidden();
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await expect(count(page, '3 new')).toBeVisible();
  await expect(count(page, 'with errors')).toBeHidden();
  await page.getByRole('button', { name: 'Import 3 users' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 users were imported.' })).toBeVisible();
  await expect(count(page, 'left out with errors')).toBeHidden();

  await page.getByRole('link', { name: 'Import another file' }).click();
  await upload(page, 'intake-errors.csv', mended);
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await expect(count(page, '0 new')).toBeVisible();
  await expect(count(page, '3 duplicates, left as they are')).toBeVisible();
  await expect(page.getByText('There is nobody to import.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import / })).toBeDisabled();

  await openUsers(page, site, '?q=intake.test');
  await expect(names(page)).toHaveText([
    'Ines Carvalho',
    'Priya Raman',
    'Quentin Dubois',
    'Rosa Jiménez',
    'Sven Åkesson',
    'Umar Aziz',
    'Vera Novák',
    'Wei Zhang',
  ]);
});

test('I15 an import stands in the list of imports and is undone from its page', async ({ page, site }) => {
  await site.dataCenters('US', 'UK');
  await page.goto(`/${site.slug}/imports`);
  await expect(page.getByRole('heading', { name: 'No imports yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'New import' }).first().click();
  const [header, , , , , , vera, wei] = FILE.split('\n');
  await upload(page, 'lost.csv', [header, vera, ''].join('\n'));
  await site.run((em) => rows(em, sql`delete from uploads where site_id = ${site.id}`));
  await page.goBack();
  await expect(page.getByText('Files are kept for 7 days')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check the file' })).toBeDisabled();
  await page.getByRole('button', { name: 'Take lost.csv out' }).click();
  await upload(page, 'two.csv', [header, vera, wei, ''].join('\n'));
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await page.getByRole('button', { name: 'Import 2 users' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  const dialog = page.getByRole('dialog', { name: /^Undo: / });
  await expect(dialog.getByRole('listitem').filter({ hasText: '2 will change' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo it for 2 users' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This import was undone.' })).toBeVisible();

  await page.getByRole('link', { name: 'Imports' }).click();
  await expect(page.getByRole('row', { name: /two\.csv/ })).toContainText('Undone');
  await expectAccessible(page);
  await openUsers(page, site);
  await expect(names(page)).toHaveText(['Dana Weber']);
});

test('I4 a file with headers of its own is mapped by keyboard, and the next of its kind as last time', async ({
  page,
  site,
}) => {
  await page.goto(`/${site.slug}/imports/new`);
  await upload(
    page,
    'seats.csv',
    'Colleague;Reach;Desk;Chair\nAda King Lovelace;ada@map.test;7101;Agent\nBoole, George;george@map.test;7102;Supervisor\n',
  );
  const column = (name: string) => page.getByRole('row', { name });
  await expect(column('Reach')).toContainText('by its values');
  await expect(page.getByRole('combobox', { name: 'Reach is read as' })).toHaveValue('email');
  await expect(page.getByRole('combobox', { name: 'Chair is read as' })).toHaveValue('roles');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Colleague is read as' }).focus();
  await page.keyboard.type('Full');
  await expect(column('Colleague')).toContainText('First name: Ada King · Last name: Lovelace');
  await expect(column('Colleague')).toContainText('First name: George · Last name: Boole');
  await page.getByRole('combobox', { name: 'Desk is read as' }).focus();
  await page.keyboard.type('Email');
  await expect(column('Desk')).toContainText('“Reach” is Email Address already. Leave one of them out.');
  await expect(page.getByRole('button', { name: 'Go to the check' })).toBeDisabled();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('combobox', { name: 'Desk is read as' })).toHaveValue('extension');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go to the check' }).press('Enter');
  await expect(page.getByRole('list', { name: 'How the file was read' })).toContainText(
    '“Colleague” is split',
  );
  await page.getByRole('button', { name: 'Import 2 users' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 users were imported.' })).toBeVisible();

  await page.getByRole('link', { name: 'Import another file' }).press('Enter');
  await upload(page, 'more.csv', 'desk;CHAIR;reach:;Colleague\n7103;Agent;mary@map.test;Mary Somerville\n');
  await expect(page.getByText('as last time')).toHaveCount(4);
  await expect(page.getByRole('combobox', { name: 'desk is read as' })).toHaveValue('extension');
  await page.getByRole('button', { name: 'Go to the check' }).press('Enter');
  await page.getByRole('button', { name: 'Import 1 user' }).press('Enter');
  await openUsers(page, site, '?q=map.test');
  await expect(names(page)).toHaveText(['Ada King Lovelace', 'George Boole', 'Mary Somerville']);
});

test('I7 I11 I13 where no column is the role the check leads to the option, and one cell is filled down', async ({
  page,
  site,
}) => {
  await site.teams('Night');
  await page.goto(`/${site.slug}/imports/new`);
  const people = ['Ada', 'Bo', 'Cy'].map(
    (name, i) => `${name},${name.toLowerCase()}@option.test,${i < 2 ? 'Nihgt' : ''}\n`,
  );
  await upload(page, 'norole.csv', `First Name,Email Address,Teams\n${people.join('')}`);
  await page.getByRole('button', { name: 'Go to the check' }).click();
  await expect(wrongRow(page, 'Cy')).toContainText('Choose “Role of new users” in the options');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Choose the role of new users' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Role of new users' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Agent', exact: true }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go to the check' }).press('Enter');
  await expect(count(page, '1 new')).toBeVisible();

  const cell = wrongRow(page, 'Ada').getByRole('gridcell', { name: 'Nihgt', exact: true });
  await cell.focus();
  await page.keyboard.press('Delete');
  await expect(wrongRow(page, 'Ada')).toContainText('Left out of the import');
  await page.keyboard.press('Delete');
  await expect(wrongRow(page, 'Ada')).toContainText('No team “Nihgt”');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Teams, row 2' }).fill('Night');
  await page.keyboard.press('Control+d');
  await expect(wrongRow(page, 'Bo')).toContainText('Mended');
  await expect(count(page, '3 new')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Import 3 users' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 users were imported.' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'New users' }).getByRole('link')).toHaveText([
    'Ada',
    'Bo',
    'Cy',
  ]);
  await page.getByText('Options of this import').click();
  await expect(page.getByRole('definition').filter({ hasText: /^Agent$/ })).toBeVisible();
});

async function upload(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '2 Columns' })).toHaveAttribute(
    'aria-current',
    'step',
  );
}

function count(page: Page, words: string) {
  return page.getByRole('listitem').filter({ hasText: words });
}

function wrongRow(page: Page, name: string) {
  return page.getByRole('grid', { name: 'Rows with errors' }).getByRole('row').filter({ hasText: name });
}

async function correct(page: Page, wrong: string, cell: string, right: string): Promise<void> {
  await page.getByRole('gridcell', { name: wrong, exact: true }).click();
  await page.getByRole('combobox', { name: cell }).fill(right);
  await page.keyboard.press('Enter');
}

async function downloadErrorFile(page: Page): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download error file as CSV' }).click();
  return readFile(await (await begun).path(), 'utf8');
}
