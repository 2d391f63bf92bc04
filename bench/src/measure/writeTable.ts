import { readFile, writeFile } from 'node:fs/promises';

const readme = new URL('../../README.md', import.meta.url);
const begin = '<!-- table: npm run bench -- --write -->';
const end = '<!-- end of table -->';

/** Puts the table in its place in README.md. */
export async function writeTable(table: string): Promise<void> {
  const text = await readFile(readme, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error('bench/README.md has no place for the table.');
  await writeFile(readme, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}
