import { expect, test } from 'vitest';
import de from './locales/de.json';
import en from './locales/en.json';
import { permissionGroups } from './permissionGroups.ts';

test('R1 every permission of a role has a name and a description, in every language', () => {
  const all = permissionGroups.flatMap(({ permissions }) => permissions);
  for (const { permissions } of [en, de]) expect(Object.keys(permissions).sort()).toEqual([...all].sort());
});
