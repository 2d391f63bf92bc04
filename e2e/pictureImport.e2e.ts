import { png } from '@muster/server/testing/pictures';
import { zipOf } from '@muster/server/testing/zips';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';
import { openUsers, row } from './support/usersPage.ts';

test('P1 P3 U13 a zip of pictures is dropped and imported, seen in the grid, replaced in the drawer and undone', async ({
  page,
  site,
}) => {
  await site.users([
    { firstName: 'Ada', lastName: 'Byron', agentId: 'ada.b' },
    { firstName: 'Bob', lastName: 'Noyce', agentId: 'bob.n' },
  ]);
  const red = await png('#cc2200', 64);
  const zip = await zipOf({ 'Faces/Ada.B.png': red, 'nobody.png': red, 'notes.txt': 'nothing' });
  await page.goto(`/${site.slug}/imports`);
  await page.getByRole('link', { name: 'Import pictures' }).click();
  await expect(page.getByRole('radio', { name: /^Agent ID/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel('Choose a zip').setInputFiles({
    name: 'faces.zip',
    mimeType: 'application/zip',
    buffer: zip,
  });
  await page.getByRole('button', { name: 'Check the zip' }).click();
  await expect(page.getByRole('table')).toContainText('Ada Byron');
  await page.getByRole('button', { name: '2 left out' }).click();
  await expect(page.getByRole('row', { name: /nobody\.png/ })).toContainText('No user of yours');
  await expect(page.getByRole('row', { name: /notes\.txt/ })).toContainText('Neither a JPEG nor a PNG');
  await page.getByRole('button', { name: 'Import 1 picture' }).click();
  await expect(page.getByText('1 user has a new picture.')).toBeVisible();

  await openUsers(page, site);
  const picture = row(page, { name: 'Ada Byron' }).locator('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 64);
  await expect(row(page, { name: 'Bob Noyce' }).locator('img')).toHaveCount(0);
  await page.getByRole('link', { name: 'Bob Noyce' }).click();
  await page.getByRole('button', { name: 'Picture of Bob Noyce: change' }).click();
  await page.getByRole('menuitem', { name: 'Upload a picture' }).click();
  await page.getByLabel('Choose a picture').setInputFiles({
    name: 'bob.png',
    mimeType: 'image/png',
    buffer: red,
  });
  // By the keyboard alone from here: to the part of the picture, then to the zoom.
  await page.getByRole('group', { name: /^Part of the picture/ }).press('ArrowDown');
  await page.getByRole('slider', { name: 'Zoom' }).press('ArrowRight');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save picture' }).press('Enter');
  await expect(page.getByText('Bob Noyce has a new picture')).toBeVisible();
  await expect(page.getByRole('dialog').locator('img')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
});
