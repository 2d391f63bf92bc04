import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterDir } from './clusterDir.ts';
import { lockDataDir } from './dataDirLock.ts';
import { stopPostmaster } from './postmaster.ts';
import { startEmbeddedPostgres } from './startEmbeddedPostgres.ts';

let home: string;
let dataDir: string;
const cluster = () => clusterDir(dataDir);
const start = (durable = false) => startEmbeddedPostgres({ dataDir, durable, log: () => undefined });

beforeEach(async () => {
  // Only we may enter it, as with a checkout in root's home.
  home = await mkdtemp(path.join(tmpdir(), 'muster-embedded-'));
  await chmod(home, 0o700);
  dataDir = path.join(home, 'data');
});

afterEach(async () => {
  await stopPostmaster(cluster());
  await rm(home, { recursive: true, force: true });
});

async function query<T = Record<string, unknown>>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const serverPid = async () =>
  Number((await readFile(path.join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('it starts below a folder that only we may enter, keeps its data and port, and starts again within 5 s', async () => {
  const first = await start(true);
  await query(first.url, 'create table kept as select 1 as n');
  await first.stop();
  await expect(stat(path.join(cluster(), 'postmaster.pid'))).rejects.toThrow('ENOENT');
  const began = Date.now();
  const second = await start(true);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  expect(await query(second.url, `show fsync`)).toEqual([{ fsync: 'on' }]);
  await second.stop();
});

test('text is UTF-8 with case and trigrams beyond ASCII, and ICU collations are there', async () => {
  const { url, stop } = await start();
  const sql = `create extension pg_trgm; select lower('ÄÖ') as lower, similarity('Müller', 'müller') as alike,
    cardinality(show_trgm('Müll')) as trigrams, 'ä' < 'b' collate "und-x-icu" as sorted`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const results = (await client.query(sql)) as unknown as pg.QueryResult[];
  await client.end();
  expect(results[1]?.rows).toEqual([{ lower: 'äö', alike: 1, trigrams: 5, sorted: true }]);
  await stop();
});

test('only this machine and only the password of this folder open it', async () => {
  const { url, stop } = await start();
  expect((await stat(path.join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  const [settings] = await query(
    url,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  );
  expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '' });
  await stop();
});

test('a start attaches to the server that a killed process left behind', async () => {
  // The launcher's own sources run in a process of their own, which is killed before it can stop anything.
  const script = path.join(home, 'start.mts');
  const launcher = path.join(import.meta.dirname, 'startEmbeddedPostgres.ts');
  await writeFile(
    script,
    `import { startEmbeddedPostgres } from ${JSON.stringify(launcher)};
     const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
     console.log(url); setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const pid = await serverPid();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { url, stop } = await start();
  expect(url).toBe(line.toString().trim());
  expect(await serverPid()).toBe(pid);
  await stop();
  await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a killed server is started anew and has what was committed', async () => {
  const first = await start(true);
  await query(first.url, 'create table kept as select 1 as n');
  process.kill(await serverPid(), 'SIGKILL');
  await first.stop();
  const second = await start(true);
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  await second.stop();
});

test('a postmaster.pid that names somebody else is mended', async () => {
  await (await start()).stop();
  const file = path.join(cluster(), 'postmaster.pid');
  await writeFile(file, `${process.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const { url, stop } = await start();
  expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await serverPid()).not.toBe(process.pid);
  await stop();
});

test('a second process on the same folder is told who uses it', async () => {
  const { stop } = await start();
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}`);
  await stop();
  await (await start()).stop();
});

test('the lock of a process that is gone is taken over', async () => {
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, started: 'another time' }));
  const unlock = await lockDataDir(dataDir);
  await expect(lockDataDir(dataDir)).rejects.toThrow('in use');
  await unlock();
});

test('a cluster whose creation was broken off is made anew', async () => {
  await mkdir(path.join(dataDir, 'postgres', 'cluster-18.new', 'base'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres', 'password'), 'from the broken attempt');
  const { url, stop } = await start();
  expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await stop();
});

test('a lost password is explained', async () => {
  await (await start()).stop();
  await rm(path.join(dataDir, 'postgres', 'password'));
  await expect(start()).rejects.toThrow('Put the file back');
});
