import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { writeWorkbook } from '@muster/server/platform/spreadsheets/writeWorkbook';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';

const header = ['First Name', 'Email', 'Role', 'Data Center'];
const sheet = (name: string, ...people: string[][]) => ({ name, columns: [], rows: [header, ...people] });

test('I1 I12 the sheet of a workbook is chosen, and its rows in error come back as a workbook that is taken again', async ({
  page,
  site,
}) => {
  await site.dataCenters('US', 'UK');
  await page.goto(`/${site.slug}/imports/new`);
  await expect(
    page.getByRole('link', { name: 'Download the template Users as an Excel workbook' }),
  ).toBeVisible();
  await choose(page, 'people.xlsx', Buffer.from('%PDF-1.7'));
  await expect(page.getByRole('alert')).toContainText('This is a PDF document');
  await page.getByRole('button', { name: 'Take people.xlsx out' }).click();
  const book = await buffer(
    writeWorkbook([
      sheet('Day', ['Ada', 'ada@day.test', 'Agent', 'US']),
      sheet('Night', ['Bo', 'bo@night.test', 'Agent', 'UK'], ['Cy', 'cy@night.test', 'Agnet', 'SE']),
    ]),
  );
  await choose(page, 'shifts.xlsx', book);
  await expect(page.getByText('Read from the sheet “Day” · header in row 1')).toBeVisible();
  await page.getByRole('button', { name: 'Look and change: how shifts.xlsx is read' }).press('Enter');
  const preview = page.getByRole('table', { name: 'First rows of the file' });
  await expect(preview.getByRole('row')).toHaveText([
    '1First NameEmailRoleData Center',
    '2Adaada@day.testAgentUS',
  ]);
  await page.getByRole('combobox', { name: 'Sheet' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Night' }).press('Enter');
  await expect(preview.getByRole('row').last()).toContainText('cy@night.test');
  await expectAccessible(page);

  await check(page);
  await expect(page.getByRole('listitem').filter({ hasText: '1 new' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '1 with errors' })).toBeVisible();
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download error file as an Excel workbook' }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toBe('shifts errors.xlsx');
  const errors = await readFile(await download.path());

  await page.goto(`/${site.slug}/imports/new`);
  await choose(page, download.suggestedFilename(), errors);
  await expect(page.getByText('Read from the sheet “Errors”')).toBeVisible();
  await check(page);
  await expect(page.getByRole('listitem').filter({ hasText: '1 with errors' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Cy' })).toContainText('There are UK, US');
});

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Go to the check' }).click();
}
