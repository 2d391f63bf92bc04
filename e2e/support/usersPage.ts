import { expect, type Locator, type Page } from '@playwright/test';

/** The Users page of a site, with what the address says. */
export async function openUsers(page: Page, site: { slug: string }, address = ''): Promise<void> {
  await page.goto(`/${site.slug}/users${address}`);
  await expect(grid(page).getByRole('row').nth(1)).toBeVisible();
}

export function grid(page: Page, includeHidden = false): Locator {
  return page.getByRole('grid', { name: 'Users', includeHidden });
}

/** The names on the page, in their order. */
export function names(page: Page): Locator {
  return grid(page).getByRole('rowheader').getByRole('link');
}

export function row(page: Page, { name }: { name: string }): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}

export function tick(page: Page, { name }: { name: string }): Locator {
  return page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
}

/** Opens the chip of a filter, ticks values and closes it. */
export async function filterBy(page: Page, field: string, ...values: string[]): Promise<void> {
  await page
    .getByRole('search')
    .getByRole('button', { name: new RegExp(`^${field}`) })
    .click();
  const editor = page.getByRole('dialog', { name: field });
  for (const value of values) await editor.getByRole('option', { name: value, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
}

export function selectionBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selection' });
}

/** Everybody who matches what is on screen. */
export async function selectAllThatMatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('menuitem', { name: /^All .* that match$/ }).click();
  await expect(selectionBar(page)).toContainText('all that match');
}
