import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@muster/server/platform/database/embedded/startEmbeddedPostgres';

/** The production build on a database of its own, which is gone when this ends. */
const dataDir = await mkdtemp(path.join(tmpdir(), `muster-test-${process.pid}-`));
const database = await startEmbeddedPostgres({ dataDir, durable: false, log: console.log });
const main = path.resolve(import.meta.dirname, '../packages/server/dist/src/main.js');
const site = spawn(process.execPath, [main], {
  stdio: 'inherit',
  env: {
    MUSTER_DEMO_USERS: '300',
    LOG_LEVEL: 'warn',
    ...process.env,
    DATABASE_URL: database.url,
    MUSTER_DATA_DIR: dataDir,
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.kill('SIGTERM'));
site.once('exit', async (code) => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
