import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.ts';
import { countTests } from './countTests.ts';
import { runSteps } from './runSteps.ts';
import type { Step } from './Step.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-verify-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function reported(kind: 'vitest' | 'playwright', report: unknown, ok: boolean) {
  const file = path.join(home, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return countTests({ name: 'a', args: [], report: { kind, file } }, ok);
}

test('tests are counted from the reports, other steps as one', async () => {
  expect(await reported('vitest', { numPassedTests: 7, numFailedTests: 2 }, false)).toEqual({
    passed: 7,
    failed: 2,
  });
  const stats = { expected: 4, flaky: 1, unexpected: 0 };
  expect(await reported('playwright', { stats }, true)).toEqual({ passed: 5, failed: 0 });
  expect(await countTests({ name: 'a', args: [] }, true)).toEqual({ passed: 1, failed: 0 });
  expect(await countTests({ name: 'a', args: [] }, false)).toEqual({ passed: 0, failed: 1 });
});

test('a crash, a missing report and a run of no tests are failures', async () => {
  expect(await reported('vitest', { numPassedTests: 7, numFailedTests: 0 }, false)).toEqual({
    passed: 7,
    failed: 1,
  });
  expect(await reported('vitest', { numPassedTests: 0, numFailedTests: 0 }, true)).toEqual({
    passed: 0,
    failed: 1,
  });
  const lost: Step = {
    name: 'a',
    args: [],
    report: { kind: 'playwright', file: path.join(home, 'none.json') },
  };
  expect(await countTests(lost, true)).toEqual({ passed: 0, failed: 1 });
});

test('a step waits for what it needs, is left out when that fails, and never fills more than the cores', async () => {
  const steps: Step[] = [
    { name: 'tests', args: [], cores: 2 },
    { name: 'uses good', args: [], needs: ['good'] },
    { name: 'uses bad', args: [], needs: ['bad'] },
    { name: 'good', args: [] },
    { name: 'bad', args: [] },
  ];
  const order: string[] = [];
  let busy = 0;
  const results = await runSteps(steps, 2, async ({ name, cores = 1 }) => {
    busy += cores;
    expect(busy).toBeLessThanOrEqual(2);
    order.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= cores;
    return { name, passed: 1, failed: name === 'bad' ? 1 : 0, seconds: 1, output: '' };
  });
  expect(order.indexOf('uses good')).toBeGreaterThan(order.indexOf('good'));
  expect(order).not.toContain('uses bad');
  expect(results.find(({ name }) => name === 'uses bad')).toMatchObject({
    failed: 1,
    output: 'not run, because of: bad',
  });
  expect(results).toHaveLength(5);
});

test('a command tells its output and whether it went well, and is ended at its limit', async () => {
  expect(
    await run({ args: ['node', '-e', 'console.log(1); console.error(2); process.exit(3)'] }),
  ).toMatchObject({
    ok: false,
    output: '1\n2',
  });
  const endless = await run({ args: ['node', '-e', 'setInterval(() => {}, 1000)'], limitSeconds: 0.5 });
  expect(endless).toMatchObject({ ok: false, output: 'stopped after 0.5 s' });
  expect(await run({ args: ['no-such-program'] })).toMatchObject({ ok: false });
});
