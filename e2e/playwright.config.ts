import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@muster/server/platform/database/embedded/freePort';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromiumPath.ts';

// The workers read this file too, and must find the same site and browser.
process.env.MUSTER_E2E_PORT ??= String(await freePort());
process.env.MUSTER_E2E_DIR ??= path.join(tmpdir(), `muster-e2e-${process.env.MUSTER_E2E_PORT}`);
process.env.CHROMIUM_PATH ??= await chromiumPath();
const baseURL = `http://localhost:${process.env.MUSTER_E2E_PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: path.join(import.meta.dirname, '../test-results/e2e'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Traces take a quarter of the time of every journey: `--trace on` where one is needed.
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    // Playwright's own for component tests: a worker keeps its browser page, and with it the compiled code of the
    // app. When a journey ends, its routes and init scripts go; before the next one, every other page is closed, this
    // one leaves for about:blank (which ends its live stream), and viewport, media, clock, cookies, the HTTP cache and
    // the local, session and database storage and service workers of all visited origins are reset. Permissions and
    // being offline are not, so support/test.ts does that; keptPage.e2e.ts proves both. A journey that sets anything
    // else on its context (headers, a location) takes a context of its own.
    ...{ _optionContextReuseMode: 'when-possible' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `exec ${JSON.stringify(process.execPath)} startSite.ts`,
    cwd: import.meta.dirname,
    url: `${baseURL}/readyz`,
    // MUSTER_E2E_PORT and MUSTER_E2E_DIR of a site that startSite.ts left running save its start.
    reuseExistingServer: true,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: { PORT: process.env.MUSTER_E2E_PORT, MUSTER_DATA_DIR: process.env.MUSTER_E2E_DIR },
  },
});
