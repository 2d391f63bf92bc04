import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@muster/server/platform/database/embedded/freePort';

const main = path.resolve(import.meta.dirname, '../../packages/server/dist/src/main.js');

/** The production build as a process of its own, which a test may kill and start again. */
export class ServerProcess {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  static async start(
    databaseUrl: string,
    demoUsers: number,
    settings: Record<string, string> = {},
  ): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        MUSTER_DEMO_USERS: String(demoUsers),
        LOG_LEVEL: 'error',
        ...settings,
      },
    });
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk) => {
        if (String(chunk).includes('Muster is ready')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
    });
    await ready;
    return new ServerProcess(`http://localhost:${port}`, child);
  }

  /** As a power failure does: no handler runs. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}
