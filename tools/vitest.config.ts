import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql loads twice otherwise, once as CommonJS.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // A machine that is slow, or busy with others, fails nothing.
  test: { testTimeout: 60_000, server: { deps: { inline: [/@graphql-inspector/, /@graphql-tools/] } } },
});
