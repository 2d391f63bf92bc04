import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clusterPath } from './clusterPath.ts';
import type { PostgresOwner } from './postgresOwner.ts';

type Cluster = {
  bin: string;
  clusterDir: string;
  passwordFile: string;
  owner: PostgresOwner;
  durable: boolean;
};

/** Makes the cluster when there is none; one that was broken off half-way is never taken for whole. */
export async function initCluster(cluster: Cluster): Promise<{ password: string }> {
  const { clusterDir, passwordFile } = cluster;
  if (await stat(clusterDir).catch(() => undefined)) return { password: await readPassword(cluster) };
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const fresh = `${clusterDir}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (cluster.owner) await chown(fresh, cluster.owner.uid, cluster.owner.gid);
  await initdb(cluster, fresh, password);
  await rename(fresh, clusterDir);
  return { password };
}

async function readPassword({ clusterDir, passwordFile }: Cluster): Promise<string> {
  return readFile(passwordFile, 'utf8').catch((cause) => {
    throw new Error(
      `The password of the database in ${clusterDir} cannot be read from ${passwordFile}. Put the file back, or remove both to start with an empty database.`,
      { cause },
    );
  });
}

/** pg_trgm sees letters beyond ASCII only with a UTF-8 LC_CTYPE; not every system has the first of these. */
async function initdb(cluster: Cluster, folder: string, password: string): Promise<void> {
  let failure = '';
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const secret = await secretInput(cluster, password);
    const { code, output } = await runInitdb(cluster, folder, ctype, secret.fd).finally(() => secret.close());
    if (code === 0) return;
    failure = output;
  }
  throw new Error(`The database could not be created in ${folder}:\n${failure}`);
}

async function runInitdb({ bin, owner, durable }: Cluster, folder: string, ctype: string, secret: number) {
  const args = [
    `--pgdata=${clusterPath(folder, owner)}`,
    '--username=muster',
    '--pwfile=/dev/stdin',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(path.join(bin, 'initdb'), args, {
    ...owner,
    cwd: folder,
    env: { TZ: 'UTC' },
    stdio: [secret, 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** A file without a name, so that a kill leaves no password behind; the other user may read it as its input. */
async function secretInput({ owner, passwordFile }: Cluster, password: string): Promise<FileHandle> {
  const file = `${passwordFile}.new`;
  await writeFile(file, password, { mode: 0o600 });
  if (owner) await chown(file, owner.uid, owner.gid);
  const handle = await open(file);
  await rm(file);
  return handle;
}
