import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../api/Api.ts';

const EVERY_MS = 100;

/** Does the work while somebody else asks the server for something small: their 95th percentile, in ms. */
export async function meanwhile<T>(api: Api, work: () => Promise<T>): Promise<{ result: T; p95: number }> {
  const times: number[] = [];
  let done = false;
  const asking = (async () => {
    while (!done) {
      const started = performance.now();
      await api.query('{ viewer { id } }');
      times.push(performance.now() - started);
      await sleep(EVERY_MS);
    }
  })();
  // It is told below, when the work has ended; unheard until then, it would end the process.
  asking.catch(() => undefined);
  try {
    const result = await work();
    return { result, p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN };
  } finally {
    done = true;
    await asking;
  }
}
