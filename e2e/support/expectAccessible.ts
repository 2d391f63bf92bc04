import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * W8: axe finds nothing on what is on screen, or in one part of it, in light and in dark. What lies behind an open
 * dialog, menu or drawer is looked at where nothing is open; axe.e2e.ts looks at both together.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const list = await page.getByRole('listbox').first().isVisible();
  // An open menu belongs to no region of the page that it lies over.
  const inMenu = list || (await page.getByRole('menu').first().isVisible());
  const everything = { rules: { 'target-size': { enabled: true }, region: { enabled: !inMenu } } };
  // A list of options stands beside the dialog that it belongs to.
  const wanted = part ?? (list ? ':root' : '.MuiModal-root');
  expect.soft(await violations(page, wanted, everything)).toEqual([]);
  // Only colours differ between the two.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, wanted, { runOnly: ['color-contrast'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** There are no frames, so axe runs in the page itself, and is loaded once in each. */
async function violations(page: Page, part: string, rules: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { ...rules, resultTypes: ['violations'], preload: false };
  return page.evaluate(findViolations, { part, options });
}

interface Asked {
  part: string;
  options: RunOptions;
}

async function findViolations({ part, options }: Asked): Promise<string[]> {
  // What fades in has its colours only at the end.
  const finite = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map(({ finished }) => finished));
  const topmost = [...document.querySelectorAll(part)].filter((one) => one.checkVisibility()).at(-1);
  const found = await (window as unknown as { axe: typeof axe }).axe.run(topmost ?? document, options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${failureSummary}\n${html}`),
  );
}
