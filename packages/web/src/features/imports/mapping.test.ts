import { expect, test } from 'vitest';
import { clashes, type FoundMapping, guessedMapping, namesUser } from './mapping.ts';

const field = (key: string, excludes: string[] = [], isList = false) => ({
  key,
  label: key,
  help: '',
  isList,
  isKey: ['username', 'lanId', 'email'].includes(key),
  excludes,
});
const column = (header: string, index: number) => ({
  index,
  header,
  samples: [],
  sampleNames: [],
  columnKey: null,
  guess: null,
  isPassword: false,
});
const found: FoundMapping = {
  fileName: 'people.csv',
  source: null,
  columns: ['A', 'B', 'Role', 'Role'].map(column),
  fields: [
    field('username', ['lanId']),
    field('lanId', ['username']),
    field('email'),
    field('firstName'),
    field('fullName'),
    field('roles', [], true),
  ],
  problems: [],
};

test('I4 two columns for one field clash, lists with different headers and a name with its parts do not', () => {
  expect(guessedMapping(found)).toEqual(['', '', '', '']);
  expect(clashes(found, ['email', 'email', '', ''])).toEqual([undefined, 0, undefined, undefined]);
  expect(clashes(found, ['username', 'lanId', '', ''])[1]).toBe(0);
  expect(clashes(found, ['firstName', 'fullName', '', ''])[1]).toBeUndefined();
  expect(clashes(found, ['roles', 'roles', '', ''])[1]).toBeUndefined();
  expect(clashes(found, ['', '', 'roles', 'roles'])[3]).toBe(2);
});

test('I4 one column has to say whom a row is about', () => {
  expect(namesUser(found, ['firstName', '', '', ''])).toBe(false);
  expect(namesUser(found, ['', 'lanId', '', ''])).toBe(true);
});
