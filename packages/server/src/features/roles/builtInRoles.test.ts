import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtInRoles } from './builtInRoles.ts';
import { permissions } from './permissions.ts';

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Without the padding that makes columns of a table stand below each other. */
function plain(text: string): string {
  return text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}

test('R3 docs/roles.md shows the built-in roles as they are', async () => {
  const table = [
    row(['permission', ...builtInRoles.map(({ name }) => name)]),
    row(['---', ...builtInRoles.map(() => '---')]),
    ...permissions.map((permission) =>
      row([
        `\`${permission}\``,
        ...builtInRoles.map(({ permissions: own, scope }) =>
          own.includes(permission) ? scope.toLowerCase() : '–',
        ),
      ]),
    ),
  ].join('\n');
  const page = await readFile(new URL('../../../../../docs/roles.md', import.meta.url), 'utf8');
  expect(plain(page)).toContain(plain(table));
});
