import path from 'node:path';
import { root } from '../run.ts';
import type { Step } from './Step.ts';

const reports = path.join(root, 'test-results');

function vitest(name: string, cwd: string, needs: string[], cores: 1 | 2): Step {
  const file = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return { name, cwd, args, needs, cores, report: { kind: 'vitest', file } };
}

const types = (name: string, cwd: string, needs: string[] = []): Step => ({
  name: `types of ${name}`,
  args: ['tsc', '-p', cwd],
  needs,
});

const e2eReport = path.join(reports, 'e2e.json');

/** Only what reads the code; the rest of the checks run it. */
export const checks: Step[] = [
  { name: 'build of server', args: ['node', 'tools/build/build.ts', 'server'] },
  { name: 'build of web', args: ['node', 'tools/build/build.ts', 'web'] },
  { name: 'format and lint', args: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'dependency rules',
    args: ['node', 'tools/dependencies/checkDependencies.ts'],
    needs: ['build of web'],
  },
  { name: 'compose file', args: ['node', 'tools/compose/checkCompose.ts'] },
  types('server', 'packages/server'),
  types('web', 'packages/web', ['build of web']),
  types('tools', 'tools'),
  types('bench', 'bench', ['build of server']),
  types('e2e', 'e2e', ['build of server']),
  { name: 'schema drift', args: ['node', 'tools/schema.ts', '--check'], needs: ['build of server'] },
  { name: 'contract kept', args: ['node', 'tools/contract/checkContract.ts'], needs: ['schema drift'] },
  { name: 'dead code', args: ['knip'], needs: ['build of server', 'build of web'] },
];

export const tests: Step[] = [
  vitest('tests of tools', 'tools', [], 1),
  vitest('tests of web', 'packages/web', ['build of web'], 1),
  vitest('tests of server', 'packages/server', [], 2),
  {
    name: 'end to end',
    cwd: 'e2e',
    args: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
    needs: ['build of server', 'build of web'],
    cores: 2,
    report: { kind: 'playwright', file: e2eReport },
  },
];
