import config from '../playwright.config.ts';

process.env.MUSTER_DEMO_USERS ??= '2000';

/** `pnpm --filter @muster/e2e pictures` takes the pictures of the README anew. */
export default { ...config, testDir: '.', testMatch: '**/*.picture.ts', workers: 1 };
