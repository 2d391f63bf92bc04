import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from '../run.ts';
import { countTests } from './countTests.ts';
import { runSteps } from './runSteps.ts';
import type { Result, Step } from './Step.ts';
import { checks, tests } from './steps.ts';

/** Every check of the project, or with `check` those that only read the code. The last line is the sum. */
async function runStep(step: Step): Promise<Result> {
  if (step.report) await rm(step.report.file, { force: true });
  const { ok, output, seconds } = await run(step);
  return { name: step.name, seconds, output, ...(await countTests(step, ok)) };
}

function tell({ name, passed, failed, seconds, output }: Result): void {
  const counts = failed > 0 ? `${failed} failed, ${passed} passed` : `${passed} passed`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)} ${counts.padEnd(22)} ${seconds.toFixed(1)} s`);
  if (failed > 0) console.log(output.replace(/^/gm, '    '));
}

const told = async (step: Step) => {
  const result = await runStep(step);
  tell(result);
  return result;
};

await mkdir(path.join(root, 'test-results'), { recursive: true });
const started = performance.now();
const steps = process.argv.includes('check') ? checks : [...checks, ...tests];
const results = await runSteps(steps, 2, told);
for (const result of results.filter(({ seconds }) => seconds === 0)) tell(result);
const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
