import { spawn } from 'node:child_process';
import { appUrl } from '@muster/server/platform/database/appRole';
import { printedUrl } from '../api/startServer.ts';
import type { Statement } from './recordStatements.ts';

export async function startBare(
  databaseUrl: string,
  transactions: Statement[][],
): Promise<{ url: string; stop(): void }> {
  const env = { ...process.env, APP_URL: appUrl(databaseUrl), STATEMENTS: JSON.stringify(transactions) };
  const child = spawn(process.execPath, [`${import.meta.dirname}/bareServer.ts`], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await printedUrl(child), stop: () => child.kill('SIGTERM') };
}
