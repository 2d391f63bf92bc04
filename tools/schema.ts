import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './run.ts';

/** Prints the server's schema into schema.graphql; with --check it only tells whether the two differ. */
const file = path.join(root, 'schema.graphql');
const { ok, output } = await run({ args: ['node', 'packages/server/dist/src/app/printSchema.js'] });
if (!ok) throw new Error(`The schema could not be printed:\n${output}`);
const printed = `${output}\n`;
const committed = await readFile(file, 'utf8').catch(() => '');
if (!process.argv.includes('--check')) await writeFile(file, printed);
else if (printed !== committed) {
  const [was, is] = [committed.split('\n'), printed.split('\n')];
  const line = is.findIndex((text, index) => text !== was[index]);
  console.error(
    `schema.graphql differs from the server from line ${line + 1} on. Run pnpm schema and commit it.\n- ${was[line] ?? ''}\n+ ${is[line] ?? ''}`,
  );
  process.exitCode = 1;
}
