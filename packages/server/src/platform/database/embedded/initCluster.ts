import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
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

async function initdb(cluster: Cluster, folder: string, password: string): Promise<void> {
  const { bin, owner, durable } = cluster;
  const secret = await secretFile(password, owner);
  try {
    let failure: unknown;
    // pg_trgm sees letters beyond ASCII only with a UTF-8 LC_CTYPE; not every system has the first of these.
    for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const args = [
        `--pgdata=${clusterPath(folder, owner)}`,
        '--username=muster',
        `--pwfile=${secret.file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
        ...(durable ? [] : ['--no-sync']),
      ];
      const done = await promisify(execFile)(path.join(bin, 'initdb'), args, {
        ...owner,
        cwd: folder,
        env: { TZ: 'UTC' },
      })
        .then(() => true)
        .catch((error: unknown) => {
          failure = error;
          return false;
        });
      if (done) return;
    }
    throw new Error(`The database could not be created in ${folder}.`, { cause: failure });
  } finally {
    await rm(secret.folder, { recursive: true, force: true });
  }
}

async function secretFile(password: string, owner: PostgresOwner): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(path.join(owner ? '/tmp' : tmpdir(), 'muster-initdb-'));
  const file = path.join(folder, 'password');
  await writeFile(file, password, { mode: 0o600 });
  if (owner) await Promise.all([folder, file].map((entry) => chown(entry, owner.uid, owner.gid)));
  return { folder, file };
}
