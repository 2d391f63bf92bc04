import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** W8: axe finds nothing on what is on screen, or in one part of it, in light and in dark. */
export async function expectAccessible(page: Page, part = ':root'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  // An open menu belongs to no region of the page that it lies over.
  const inMenu = await page.getByRole('menu').or(page.getByRole('listbox')).first().isVisible();
  const everything = { rules: { 'target-size': { enabled: true }, region: { enabled: !inMenu } } };
  expect.soft(await violations(page, axeOf(page, part).options(everything))).toEqual([]);
  // Only colours differ between the two.
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = axeOf(page, part).withRules(['color-contrast']);
  expect.soft(await violations(page, colours)).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** There are no frames, so it need not open a page of its own to put their findings together. */
function axeOf(page: Page, part: string): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().include(part);
}

/** What fades in has its colours only at the end. */
async function violations(page: Page, axe: AxeBuilder): Promise<string[]> {
  await page.evaluate(() => {
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(finite.map(({ finished }) => finished));
  });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${failureSummary}\n${html}`),
  );
}
