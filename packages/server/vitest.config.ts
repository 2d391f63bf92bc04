import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql loads twice otherwise, once as CommonJS.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/globalSetup.ts'],
    // Every file has a database and a server of its own; loading the sources anew for each took half of the time.
    isolate: false,
    // By itself it leaves one of two cores to a single worker, which waits for PostgreSQL half of the time.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 20 } },
  },
});
