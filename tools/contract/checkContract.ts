import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../run.ts';
import { breakingChanges } from './breakingChanges.ts';

/** The contract as it stood at this time is the first that people may build on; nothing before is promised. */
const SINCE = '2026-11-23';
const FILE = 'schema.graphql';

/** Each change of schema.graphql since, up to what lies here now, breaks nobody (Q1). */
const versions = [...committed(), await readFile(path.join(root, FILE), 'utf8')];
const broken: string[] = [];
for (const [index, later] of versions.entries()) {
  const earlier = versions[index - 1];
  if (earlier && earlier !== later) broken.push(...(await breakingChanges(earlier, later)));
}
if (broken.length > 0) {
  console.error(
    `schema.graphql breaks its consumers. Deprecate first, for three months.\n${broken.join('\n')}`,
  );
  process.exitCode = 1;
}

function committed(): string[] {
  const first = git('log', '-1', '--format=%H', `--until=${SINCE}`, '--', FILE);
  const later = git('log', '--reverse', '--format=%H', `--since=${SINCE}`, '--', FILE);
  return `${first}\n${later}`
    .split('\n')
    .filter(Boolean)
    .map((commit) => git('show', `${commit}:${FILE}`));
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
