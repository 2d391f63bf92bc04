import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible.ts';
import { enter, expect, test } from './support/test.ts';

const unit = (page: Page, name: string) => page.getByRole('treeitem', { name });

test('U5 G1 an org unit is dragged, moved by keys, kept out of a leaf with agents, merged, and Undo parts it again', async ({
  page,
  site,
}) => {
  const europe = await site.orgUnit('Europe');
  const asia = await site.orgUnit('Asia');
  await site.orgUnit('Berlin', europe);
  const tokyo = await site.orgUnit('Tokyo', asia);
  await site.users([{ firstName: 'Kim', lastName: 'Ito' }], { orgUnitId: tokyo.id });
  await page.goto(`/${site.slug}/org-units`);

  await unit(page, 'Berlin').dragTo(unit(page, 'Asia'));
  await expect(page.getByText('“Berlin” has been moved.')).toBeVisible();
  await expect(unit(page, 'Berlin')).toHaveAttribute('aria-posinset', '1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“Berlin” is back where it was.')).toBeVisible();

  // A key that leads nowhere keeps no focus back for later.
  await unit(page, 'Asia').focus();
  await page.keyboard.press('Home');
  await unit(page, 'Europe').click();
  await expect(unit(page, 'Europe')).toBeFocused();

  await unit(page, 'Berlin').focus();
  await page.keyboard.press('Control+x');
  await expect(page.getByText('“Berlin” is taken up.')).toBeVisible();
  await expectAccessible(page);
  await unit(page, 'Tokyo').focus();
  await page.keyboard.press('Control+v');
  const refused = page.getByRole('dialog', { name: 'Berlin has not been moved' });
  await expect(refused).toContainText('Agents sit there');
  await expect(refused.getByRole('listitem')).toHaveText(/Kim Ito/);
  await expectAccessible(page);
  await refused.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Actions for Asia' }).click();
  await page.getByRole('menuitem', { name: 'Merge into …' }).click();
  const merging = page.getByRole('dialog', { name: 'Merge the org unit Asia into another' });
  await merging.getByRole('combobox', { name: 'Into' }).fill('euro');
  await page.getByRole('option', { name: 'Europe', exact: true }).click();
  // Somebody comes to sit there while the dialog is open.
  await site.users([{ firstName: 'Mia' }], { orgUnitId: asia.id, userType: 'ADMINISTRATOR' });
  await merging.getByRole('button', { name: 'Merge' }).click();
  await merging.getByRole('textbox', { name: 'Type 1 to confirm that one user is affected' }).fill('1');
  await merging.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('“Asia” has become “Europe” for 1 user.')).toBeVisible();
  await expect(unit(page, 'Asia')).toBeHidden();
  await expect(unit(page, 'Tokyo')).toHaveAttribute('aria-setsize', '2');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(unit(page, 'Asia')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search org units by name' }).fill('tok');
  await expect(unit(page, 'Berlin')).toBeHidden();
  await expect(unit(page, 'Tokyo')).toBeVisible();
  await page.getByRole('link', { name: '1 user in Tokyo and below' }).click();
  await expect(page.getByRole('row', { name: /Kim Ito/ })).toBeVisible();
});

test('G1 on a touch screen an org unit is moved from the menu of its row', async ({
  site,
  admin,
  browser,
  database,
  baseURL,
}) => {
  const europe = await site.orgUnit('Europe');
  await site.orgUnit('Asia');
  await site.orgUnit('Berlin', europe);
  const touch = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 820, height: 1180 },
  });
  await enter(touch, database, admin, baseURL);
  const page = await touch.newPage();
  await page.goto(`${baseURL}/${site.slug}/org-units`);
  await expect(page.getByText('To move a unit, open the menu at the end of its row.')).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Berlin' }).tap();
  await page.getByRole('menuitem', { name: 'Move' }).tap();
  const dialog = page.getByRole('dialog', { name: /Berlin/ });
  await dialog.getByRole('combobox').fill('asia');
  await page.getByRole('option', { name: 'Asia' }).tap();
  await dialog.getByRole('button', { name: 'Move' }).tap();
  await expect(page.getByText('“Berlin” has been moved.')).toBeVisible();
  await touch.close();
});
