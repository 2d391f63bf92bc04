import { readFile } from 'node:fs/promises';
import type { Step } from './Step.ts';

type Counts = { passed: number; failed: number };
type VitestReport = { numPassedTests: number; numFailedTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/** A run that ended badly has failed at least once, whatever its report says; so has one that tested nothing. */
export async function countTests(step: Step, ok: boolean): Promise<Counts> {
  const { passed, failed } = step.report ? await readReport(step.report) : { passed: ok ? 1 : 0, failed: 0 };
  return { passed, failed: ok && passed > 0 ? failed : Math.max(failed, 1) };
}

async function readReport({ kind, file }: NonNullable<Step['report']>): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (!text) return { passed: 0, failed: 0 };
  if (kind === 'vitest') {
    const report = JSON.parse(text) as VitestReport;
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  }
  const { stats } = JSON.parse(text) as PlaywrightReport;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
