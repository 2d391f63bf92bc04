import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql loads twice otherwise, once as CommonJS.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { server: { deps: { inline: [/@graphql-inspector/, /@graphql-tools/] } } },
});
