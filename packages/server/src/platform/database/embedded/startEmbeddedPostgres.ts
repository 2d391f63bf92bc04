import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterDir, postgresHome } from './clusterDir.ts';
import { lockDataDir } from './dataDirLock.ts';
import { freePort } from './freePort.ts';
import { initCluster } from './initCluster.ts';
import { type PostgresOwner, postgresOwner } from './postgresOwner.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { runPostgres } from './runPostgres.ts';
import { usableBinaries } from './usableBinaries.ts';

type Options = { dataDir: string; log: (message: string) => void; durable?: boolean };

/**
 * The PostgreSQL that comes as an npm package, in `dataDir`. It outlives us when we are killed: then the next
 * start attaches to it. `stop` ends it.
 */
export async function startEmbeddedPostgres(
  options: Options,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { log, durable = true } = options;
  const home = postgresHome(options.dataDir);
  const folder = clusterDir(options.dataDir);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const unlock = await lockDataDir(home);
  try {
    const owner = await postgresOwner(folder);
    const bin = await usableBinaries(owner);
    const cluster = { bin, clusterDir: folder, owner, durable, log };
    const { password } = await initCluster({ ...cluster, passwordFile: path.join(home, 'password') });
    const port = (await attach(folder, log)) ?? (await start({ ...cluster, home }));
    const url = `postgresql://muster:${password}@127.0.0.1:${port}/`;
    await ensureDatabase(`${url}postgres`);
    let stopped: Promise<void> | undefined;
    return {
      url: `${url}muster`,
      stop: () => {
        stopped ??= stopPostmaster(folder).finally(unlock);
        return stopped;
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function attach(folder: string, log: (message: string) => void): Promise<number | undefined> {
  for (;;) {
    const running = await findPostmaster(folder);
    if (!running) return undefined;
    if (running.status === 'ready') {
      log(`PostgreSQL was left running (process ${running.pid}); using it`);
      return running.port;
    }
    await sleep(50);
  }
}

type Start = {
  bin: string;
  home: string;
  clusterDir: string;
  owner: PostgresOwner;
  durable: boolean;
  log: (message: string) => void;
};

/** The children of a server that was killed need a moment to see it, and a port may be taken from under us. */
async function start({ home, ...cluster }: Start): Promise<number> {
  const portFile = path.join(home, 'port');
  const logFile = path.join(home, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const remembered = Number(await readFile(portFile, 'utf8').catch(() => '0'));
    const port = await freePort(Number.isInteger(remembered) ? remembered : 0);
    try {
      await runPostgres({ ...cluster, port, logFile });
      await writeFile(portFile, String(port));
      return port;
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(attempt * 200);
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'muster'`);
    if (!rowCount) await client.query('create database muster');
  } finally {
    await client.end();
  }
}
