import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface Work {
  siteId: string;
  runId: string;
}

/** A worker in a process of its own, which a test may kill at any moment. */
export class RunWorker {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;

  constructor(databaseUrl: string) {
    this.#child = fork(path.join(import.meta.dirname, 'workOnRuns.ts'), {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'fatal',
        NODE_COMPILE_CACHE: path.join(process.env.MUSTER_E2E_DIR ?? tmpdir(), 'compiled'),
      },
      execArgv: [],
    });
    this.#ready = this.#heard();
    // It is asked for when there is work for it.
    this.#ready.catch(() => undefined);
  }

  /** Works on a run to its end; returns how long that took, in milliseconds. */
  async finish(work: Work): Promise<number> {
    await this.#ready;
    const begun = performance.now();
    this.#child.send(work);
    await this.#heard();
    return performance.now() - begun;
  }

  /** Begins to work on a run, and dies after so many milliseconds, as in a power failure: no handler runs. */
  async dieWorking(work: Work, after: number): Promise<void> {
    await this.#ready;
    this.#child.send(work);
    await sleep(after);
    await this.kill();
  }

  async #heard(): Promise<void> {
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`The worker ended with ${code}.`);
    });
    await Promise.race([once(this.#child, 'message'), ended]);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
