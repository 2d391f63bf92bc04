import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterPath } from './clusterPath.ts';
import type { PostgresOwner } from './postgresOwner.ts';
import { postgresSettings } from './postgresSettings.ts';
import { readPostmaster } from './postmaster.ts';

type Run = {
  bin: string;
  clusterDir: string;
  logFile: string;
  owner: PostgresOwner;
  port: number;
  durable: boolean;
  log: (message: string) => void;
};

/** Starts the server in a process group of its own, so that Ctrl-C leaves it to us to stop it in order. */
export async function runPostgres(run: Run): Promise<void> {
  const { bin, clusterDir, logFile, owner, port, durable } = run;
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  const output = await open(logFile, size > 5_000_000 ? 'w' : 'a', 0o600);
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', clusterPath(clusterDir, owner), ...postgresSettings({ port, durable })],
    {
      ...owner,
      cwd: clusterDir,
      detached: true,
      env: { TZ: 'UTC' },
      stdio: ['ignore', output.fd, output.fd],
    },
  );
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  await output.close();
  await waitUntilReady(run, () => failure, child.pid);
}

async function waitUntilReady(
  run: Run,
  failure: () => string | undefined,
  pid: number | undefined,
): Promise<void> {
  const started = Date.now();
  let told = started;
  for (;;) {
    const ended = failure();
    if (ended) throw new Error(`PostgreSQL did not start: ${ended}.\n${await lastLines(run.logFile)}`);
    const postmaster = await readPostmaster(run.clusterDir);
    if (postmaster?.pid === pid && postmaster?.status === 'ready') return;
    if (Date.now() - told > 10_000) {
      told = Date.now();
      run.log(
        `PostgreSQL is still starting after ${Math.round((told - started) / 1000)} s (it may be recovering)`,
      );
    }
    await sleep(10);
  }
}

async function lastLines(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-10).join('\n');
}
