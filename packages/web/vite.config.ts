import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './build/inlineDocuments.ts';
import { precompress } from './build/precompress.ts';

const api = { target: process.env.MUSTER_API ?? 'http://localhost:4000' };

export default defineConfig({
  plugins: [inlineDocuments(), react(), precompress()],
  server: { proxy: { '/graphql': api, '/uploads': api, '/files': api } },
  // The content security policy allows no data: fonts, and a hashed file is kept for a year.
  build: { target: 'es2023', assetsInlineLimit: 0 },
});
