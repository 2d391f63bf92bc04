import { execFile } from 'node:child_process';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** One Muster at a time on one data folder. The lock of a process that was killed is taken over. */
export async function lockDataDir(dir: string): Promise<() => Promise<void>> {
  const file = path.join(dir, 'lock');
  const ours = JSON.stringify({ pid: process.pid, started: await processStart(process.pid) });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(file, ours, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readLock(file);
    if (holder) {
      throw new Error(
        `The data folder ${path.dirname(dir)} is in use by process ${holder.pid}. Stop that process, or set MUSTER_DATA_DIR to another folder (and PORT to another port).`,
      );
    }
    // Renamed first, so that of two processes which find the same dead lock only one removes it.
    const dead = `${file}.${process.pid}`;
    await rename(file, dead).catch(() => undefined);
    await rm(dead, { force: true });
  }
  throw new Error(`The lock ${file} is taken again and again. Remove it when no Muster runs on this folder.`);
}

async function readLock(file: string): Promise<{ pid: number } | undefined> {
  try {
    const { pid, started } = JSON.parse(await readFile(file, 'utf8')) as { pid: number; started: string };
    return started === (await processStart(pid)) ? { pid } : undefined;
  } catch {
    return undefined;
  }
}

/** Tells a process from a later one with the same number; undefined when there is none. */
async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  }
  const listed = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return listed?.stdout.trim() || undefined;
}
