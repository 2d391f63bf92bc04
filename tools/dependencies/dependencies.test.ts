import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrowCircle, rules } from './rules.ts';
import { violations } from './violations.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-rules-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Writes files that import each other and tells which rules break. */
async function check(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(home, 'src', file)), { recursive: true });
    await writeFile(path.join(home, 'src', file), text);
  }
  const arrows = { users: ['teams'] };
  return violations(
    home,
    'src',
    rules({ source: 'src', arrows, mayNot: { platform: ['features', 'app'], features: ['app'] } }),
  );
}

const leaf = 'export const x = 1;';

test('imports downwards and along an arrow pass, and a test may cross', async () => {
  const found = await check({
    'app/main.ts': "import { x } from '../features/users/a.ts'; console.log(x);",
    'features/users/a.ts':
      "import { x as y } from '../teams/b.ts'; import { x as z } from '../../platform/c.ts'; export const x = y + z;",
    'features/teams/b.ts': leaf,
    'features/teams/b.test.ts':
      "import { x } from '../users/a.ts'; import { t } from '../../testing/t.ts'; console.log(x, t);",
    'testing/t.ts': "import { x } from '../app/other.ts'; export const t = x;",
    'app/other.ts': leaf,
    'platform/c.ts': leaf,
  });
  expect(found).toEqual([]);
});

test.each([
  [
    'platform imports nothing of features, app',
    { 'platform/a.ts': "import '../features/users/b.ts';", 'features/users/b.ts': leaf },
  ],
  [
    'features imports nothing of app',
    {
      'features/users/a.ts': "import type { x } from '../../app/b.ts'; export type y = typeof x;",
      'app/b.ts': leaf,
    },
  ],
  [
    'feature users imports only teams',
    { 'features/users/a.ts': "import '../skills/b.ts';", 'features/skills/b.ts': leaf },
  ],
  [
    'a feature without arrows imports no other feature',
    { 'features/skills/a.ts': "import '../users/b.ts';", 'features/users/b.ts': leaf },
  ],
  ['only tests import testing', { 'app/a.ts': "import '../testing/b.ts';", 'testing/b.ts': leaf }],
  ['only tests import testing', { 'app/a.ts': "import './b.test.ts';", 'app/b.test.ts': leaf }],
  ['no cycles, except of types', { 'app/a.ts': "import './b.ts';", 'app/b.ts': "import './a.ts';" }],
  ['every import resolves', { 'app/a.ts': "import './nowhere.ts';" }],
])('it tells: %s', async (rule, files) => {
  const found = await check(files as Record<string, string>);
  expect(new Set(found.map((line) => line.split(': ')[1] ?? ''))).toEqual(new Set([rule]));
});

test('it does not pass on nothing', async () => {
  await mkdir(path.join(home, 'src'));
  expect(await check({})).toEqual(['src has no sources']);
});

test('arrows in a circle are told', () => {
  expect(arrowCircle({ a: ['b', 'c'], b: [], c: ['d'], d: ['c'] })).toEqual(['c', 'd', 'c']);
  expect(arrowCircle({ a: ['b', 'c'], b: ['c'] })).toBeUndefined();
});
