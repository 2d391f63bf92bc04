import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 100;

/**
 * A2: what fails is answered on the next beat since it was asked, so that the milliseconds that a known account
 * costs more than an unknown one do not show. `failed` says whether it did; who succeeds does not wait.
 */
export async function onTheBeat<T>(work: () => Promise<T>, failed: (result: T) => boolean): Promise<T> {
  const asked = performance.now();
  const result = await work();
  if (failed(result)) await sleep(BEAT_MS - ((performance.now() - asked) % BEAT_MS));
  return result;
}
