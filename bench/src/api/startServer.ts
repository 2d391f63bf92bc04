import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Server {
  url: string;
  /** The most memory that the process has held since the last call, in MB. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Those of the script `serve`. */
const options = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** The server as `npm start` runs it, in a process of its own. */
export async function startServer(databaseUrl: string): Promise<Server> {
  const main = fileURLToPath(import.meta.resolve('@muster/server/main'));
  const child = spawn(process.execPath, [...options, main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', MUSTER_DEMO_USERS: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await printedUrl(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    url,
    peakMemory: () => peakMemory(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The first address that the process prints. */
export function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const url = /http:\/\/\S+:\d+/.exec(printed)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}

/** Linux alone tells it; elsewhere the figure is not a number. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  // 5 forgets the peak.
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
