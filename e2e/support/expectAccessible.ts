import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** W8: axe finds nothing on what is on screen, or in one part of it, in light and in dark. */
export async function expectAccessible(page: Page, part = ':root'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  // An open menu belongs to no region of the page that it lies over.
  const inMenu = await page.getByRole('menu').or(page.getByRole('listbox')).first().isVisible();
  const everything = { rules: { 'target-size': { enabled: true }, region: { enabled: !inMenu } } };
  expect.soft(await violations(page, part, everything)).toEqual([]);
  // Only colours differ between the two.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, part, { runOnly: ['color-contrast'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** There are no frames, so axe runs in the page itself, and is loaded once in each. */
async function violations(page: Page, part: string, rules: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { ...rules, resultTypes: ['violations'], preload: false };
  return page.evaluate(findViolations, { part, options });
}

async function findViolations({ part, options }: { part: string; options: RunOptions }): Promise<string[]> {
  // What fades in has its colours only at the end.
  const finite = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map(({ finished }) => finished));
  const found = await (window as unknown as { axe: typeof axe }).axe.run(part, options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${failureSummary}\n${html}`),
  );
}
