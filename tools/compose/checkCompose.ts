import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../run.ts';
import { composeProblems } from './composeProblems.ts';

const problems = composeProblems(await readFile(path.join(root, 'docker-compose.yml'), 'utf8'));
for (const problem of problems) console.error(`docker-compose.yml: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
