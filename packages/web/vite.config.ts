import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoadBudget } from './build/firstLoadBudget.ts';
import { inlineDocuments } from './build/inlineDocuments.ts';
import { precompress } from './build/precompress.ts';

const api = { target: process.env.MUSTER_API ?? 'http://localhost:4000' };

const BASE =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@emotion\/[^/]+|stylis|@mui\/(system|styled-engine|private-theming)|@apollo\/client|rxjs|graphql|optimism|@wry\/[^/]+|tslib)\//;

export default defineConfig({
  plugins: [
    inlineDocuments(),
    react(),
    precompress(),
    firstLoadBudget({ page: '/users/UsersPage.tsx', most: 250_000 }),
  ],
  server: { proxy: { '/graphql': api, '/uploads': api, '/files': api, '/auth': api } },
  // The content security policy allows no data: fonts, and a hashed file is kept for a year.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // What every page needs lies in one file that outlives most deployments, and packs better than many.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
});
