import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { verifyLog } from './features/changes/chain/verifyLog.ts';
import type { Pin } from './features/changes/chain/verifySite.ts';
import { clusterDir, postgresHome } from './platform/database/embedded/clusterDir.ts';
import { findPostmaster } from './platform/database/embedded/postmaster.ts';
import { startEmbeddedPostgres } from './platform/database/embedded/startEmbeddedPostgres.ts';
import { readEnv } from './platform/env/readEnv.ts';

/**
 * npm run verify-log [-- --head <site>:<position>:<hash> …]: whether the change log of every site is the one that
 * was chained. Ends with 1 where it is not.
 */
const env = readEnv(process.env);
const { url, stop } = env.DATABASE_URL
  ? { url: env.DATABASE_URL, stop: undefined }
  : await embedded(env.MUSTER_DATA_DIR);
const client = new Client({ connectionString: url });
try {
  await client.connect();
  for await (const { slug, links, rows, waiting, head, problems } of verifyLog(
    client,
    readPins(process.argv),
  )) {
    const size = `${rows} rows in ${links} links${waiting ? `, ${waiting} rows not chained yet` : ''}`;
    console.log(`${slug}: ${problems.length ? 'BROKEN' : 'OK'}, ${size}, head ${head}`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await client.end();
  await stop?.();
}

function readPins(args: readonly string[]): Pin[] {
  return args.flatMap((arg, index) => {
    if (args[index - 1] !== '--head') return [];
    const [, slug, position, hash] = /^([a-z0-9-]+):(\d+):([0-9a-f]{64})$/.exec(arg) ?? [];
    if (!slug || !position || !hash) throw new Error(`--head ${arg} is no <site>:<position>:<hash>.`);
    return [{ slug, position, hash }];
  });
}

/** That of the running server, else one of our own for the time being. */
async function embedded(dataDir: string): Promise<{ url: string; stop?: () => Promise<void> }> {
  const running = await findPostmaster(clusterDir(dataDir));
  if (!running) return startEmbeddedPostgres({ dataDir, log: () => undefined });
  const password = await readFile(path.join(postgresHome(dataDir), 'password'), 'utf8');
  return { url: `postgresql://muster:${password.trim()}@127.0.0.1:${running.port}/muster` };
}
