import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtInRoles } from './builtInRoles.ts';
import { permissions } from './permissions.ts';

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
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
  expect(page).toContain(table);
});
