import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../run.ts';

const DERIVED = new Set(['node_modules', 'dist', 'gql', 'test-results']);

/** One hash over the names and contents of everything below these paths that is not derived. */
export async function inputHash(inputs: string[]): Promise<string> {
  const files = (await Promise.all(inputs.map(filesBelow))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256').update(process.version);
  for (const [index, file] of files.entries()) {
    hash.update(`\0${file}\0`).update(contents[index] ?? '');
  }
  return hash.digest('hex');
}

async function filesBelow(input: string): Promise<string[]> {
  const entry = await stat(path.join(root, input)).catch(() => undefined);
  if (!entry) return [];
  if (entry.isFile()) return [input];
  const names = (await readdir(path.join(root, input))).filter((name) => !DERIVED.has(name));
  return (await Promise.all(names.map((name) => filesBelow(path.join(input, name))))).flat();
}
