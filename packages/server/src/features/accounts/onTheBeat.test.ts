import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onTheBeat } from './onTheBeat.ts';

async function timeOf(milliseconds: number, failed: boolean): Promise<number> {
  const asked = performance.now();
  await onTheBeat(
    () => sleep(milliseconds),
    () => failed,
  );
  return performance.now() - asked;
}

test('A2 failures of a quick and of a slow kind are answered on the same beat, successes at once', async () => {
  const [quick, slow, success] = await Promise.all([timeOf(1, true), timeOf(40, true), timeOf(1, false)]);
  expect(quick).toBeGreaterThanOrEqual(98);
  expect(slow).toBeGreaterThanOrEqual(98);
  expect(success).toBeLessThan(quick);
});
