import { expect, test } from './support/test.ts';

const FILE = `First Name,Last Name,Email Address,Role,Number
Ada,Byron,ada.byron@again.test,Agent,7101
Rosa,Jiménez,rosa.jimenez@again.test,Agnet,7102
`;

test('I4 an import opened again from the list is read by other columns, in the language of the app', async ({
  page,
  site,
}) => {
  const help = page.getByText(/Führende Nullen|führende Nullen/).first();
  await page.goto(`/${site.slug}/imports/new`);
  await expect(page.getByText(/leading zeros/).first()).toBeAttached();
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Neuer Import' }).first().click();
  await expect(help).toBeAttached();
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Datei wählen').click();
  await (await chooser).setFiles({ name: 'leute.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByRole('button', { name: 'Datei prüfen' }).click();
  await page.getByRole('button', { name: 'Weiter zur Prüfung' }).click();
  const wrong = page.getByRole('row').filter({ hasText: 'Es gibt keine Rolle „Agnet“. Agent?' });
  await expect(wrong).toHaveCount(1);

  await page.goto(`/${site.slug}/imports`);
  await page.getByRole('link', { name: 'leute.csv' }).click();
  await page.getByRole('button', { name: /^Zeile \d auslassen$/ }).click();
  await page.getByRole('link', { name: 'Zurück' }).click();
  await page.getByRole('button', { name: 'Weiter zur Prüfung' }).click();
  await expect(page.getByRole('button', { name: '1 Benutzer importieren' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erneut prüfen' })).toBeHidden();
  await page.getByRole('link', { name: 'Zurück' }).click();
  const columns = page.getByRole('table', { name: 'Spalten der Datei' });
  await columns
    .getByRole('row')
    .filter({ hasText: '7101' })
    .getByRole('combobox')
    .selectOption('Nebenstelle');
  await page.getByRole('button', { name: 'Weiter zur Prüfung' }).click();
  await expect(page.getByRole('columnheader', { name: 'Nebenstelle' })).toBeVisible();
  await page.getByRole('button', { name: '1 Benutzer importieren' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 Benutzer wurde importiert.' })).toBeVisible();

  await page.goto(`/${site.slug}/imports`);
  await expect(page.getByRole('row').filter({ hasText: 'leute.csv' })).toHaveCount(2);
  await expect(page.getByRole('row').filter({ hasText: 'Abgebrochen' })).toHaveCount(1);
});
