import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export type Postmaster = { pid: number; port: number; status: string };

/** The server that runs on this folder, as its postmaster.pid tells. A stale file is removed. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const found = await readPostmaster(clusterDir);
  if (!found || (await isServerOf(found.pid, clusterDir))) return found;
  // After a crash of the machine the number may belong to another process, which would make postgres refuse.
  await rm(path.join(clusterDir, 'postmaster.pid'), { force: true });
  return undefined;
}

export async function readPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
}

/** Fast shutdown: sessions are cut off, everything committed is on disk. */
export async function stopPostmaster(clusterDir: string): Promise<void> {
  const running = await findPostmaster(clusterDir);
  if (!running) return;
  signal(running.pid, 'SIGINT');
  if (await isGone(running.pid, clusterDir, 30_000)) return;
  signal(running.pid, 'SIGQUIT');
  await isGone(running.pid, clusterDir, 10_000);
}

/** True once the process has ended; false when it is still there after the time. */
async function isGone(pid: number, clusterDir: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await isServerOf(pid, clusterDir)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return cwd !== undefined && cwd === (await realpath(clusterDir).catch(() => clusterDir));
  }
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
    () => undefined,
  );
  return listed?.stdout.includes('postgres') ?? false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
