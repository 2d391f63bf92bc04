import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/** A Chromium of this machine, else Playwright's own, else the one that an npm package carries (Linux). */
export async function chromiumPath(): Promise<string> {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return candidates.find((file) => file && existsSync(file)) ?? sparticuz.executablePath();
}
