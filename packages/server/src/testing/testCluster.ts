import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterDir } from '../platform/database/embedded/clusterDir.ts';
import { stopPostmaster } from '../platform/database/embedded/postmaster.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded/startEmbeddedPostgres.ts';

const PREFIX = 'muster-test-';

/** A cluster of this test run alone, gone with it; MUSTER_TEST_DATABASE_URL names another one to use. */
export async function testCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.MUSTER_TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  await removeLeftClusters();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const { url, stop } = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  return {
    url,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not stop its cluster. */
async function removeLeftClusters(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names.filter((left) => !isRunning(Number(left.slice(PREFIX.length).split('-')[0])))) {
    const dataDir = path.join(tmpdir(), name);
    await stopPostmaster(clusterDir(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
