import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '@muster/server/platform/database/embedded/startEmbeddedPostgres';
import { databaseUrlFile } from './support/databaseUrlFile.ts';

/** The production build on a database of its own, which is gone when this ends. */
const dataDir = process.env.MUSTER_DATA_DIR ?? '';
await mkdir(dataDir, { recursive: true });
const database = await startEmbeddedPostgres({ dataDir, durable: false, log: console.log });
await writeFile(databaseUrlFile(dataDir), database.url, { mode: 0o600 });
const main = path.resolve(import.meta.dirname, '../packages/server/dist/src/main.js');
const site = spawn(process.execPath, [main], {
  stdio: 'inherit',
  env: {
    MUSTER_DEMO_USERS: '300',
    MUSTER_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    ...process.env,
    DATABASE_URL: database.url,
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.kill('SIGTERM'));
site.once('exit', async (code) => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
