import { expect, test } from 'vitest';
import de from './locales/de.json';
import en from './locales/en.json';
import { roleGroups } from './roleGroups.ts';

test('R1 every permission of a role says in every language what it allows', () => {
  const all = roleGroups.flatMap(({ permissions }) => permissions).sort();
  for (const { permissionTexts } of [en, de]) expect(Object.keys(permissionTexts).sort()).toEqual(all);
});
