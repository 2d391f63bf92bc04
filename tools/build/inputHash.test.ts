import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../run.ts';
import { inputHash } from './inputHash.ts';
import { removeOrphans } from './removeOrphans.ts';

let home: string;
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(home, file)), { recursive: true });
  await writeFile(path.join(home, file), text);
};

beforeEach(async () => {
  await mkdir(path.join(root, 'test-results'), { recursive: true });
  home = await mkdtemp(path.join(root, 'test-results/build-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

test('what changes the build changes the hash; what the build makes does not', async () => {
  const hash = () => inputHash([path.relative(root, home)]);
  await write('src/a.ts', '1');
  const first = await hash();
  await write('dist/a.js', '1');
  await write('src/gql/graphql.ts', '1');
  expect(await hash()).toBe(first);
  await write('src/a.ts', '2');
  const second = await hash();
  expect(second).not.toBe(first);
  await write('src/b.ts', '');
  expect(await hash()).not.toBe(second);
});

test('output without a source is removed', async () => {
  for (const file of ['src/kept.ts', 'dist/src/kept.js', 'dist/src/kept.js.map', 'dist/.inputs'])
    await write(file, '');
  for (const file of ['dist/src/gone.js', 'dist/src/gone.d.ts', 'dist/src/gone.js.map'])
    await write(file, '');
  expect((await removeOrphans(home, 'dist')).sort()).toEqual([
    'src/gone.d.ts',
    'src/gone.js',
    'src/gone.js.map',
  ]);
});
