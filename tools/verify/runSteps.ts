import type { Result, Step } from './Step.ts';

type RunStep = (step: Step) => Promise<Result>;

/** Each step starts once what it needs has passed and enough cores are free. */
export async function runSteps(steps: Step[], cores: number, runStep: RunStep): Promise<Result[]> {
  const waiting = [...steps];
  const results: Result[] = [];
  const running = new Map<Step, Promise<void>>();
  const resultOf = (name: string) => results.find((result) => result.name === name);
  const free = () => cores - [...running.keys()].reduce((sum, step) => sum + coresOf(step), 0);
  // A step left out of this run counts as done.
  const planned = new Set(steps.map((step) => step.name));

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needs = (step.needs ?? []).filter((name) => planned.has(name));
      const broken = needs.find((name) => (resultOf(name)?.failed ?? 0) > 0);
      if (broken) {
        results.push(notRun(step, broken));
        waiting.splice(waiting.indexOf(step), 1);
      } else if (needs.every(resultOf) && (coresOf(step) <= free() || running.size === 0)) {
        waiting.splice(waiting.indexOf(step), 1);
        running.set(
          step,
          runStep(step).then((result) => {
            results.push(result);
            running.delete(step);
          }),
        );
      }
    }
    await Promise.race(running.values());
  }
  return results;
}

function coresOf(step: Step): number {
  return step.cores ?? 1;
}

function notRun({ name }: Step, broken: string): Result {
  return { name, passed: 0, failed: 1, seconds: 0, output: `not run, because of: ${broken}` };
}
