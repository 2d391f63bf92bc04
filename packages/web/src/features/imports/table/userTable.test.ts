import { expect, test } from 'vitest';
import {
  clipboardCells,
  emptyTable,
  filledRows,
  MOST_ROWS,
  paste,
  unnamedColumn,
  withColumn,
  withoutColumn,
} from './userTable.ts';

const columns = ['First Name', 'Last Name', 'Email Address', 'Role'].map((label) => ({ label }));
const start = { row: 0, column: 0 };

test('B25 rows copied from a spreadsheet are cut at tabs and lines, quoted cells may hold both', () => {
  expect(clipboardCells('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(clipboardCells('"a ""b"""\t"x\ty"\n"one\ntwo"\t')).toEqual([
    ['a "b"', 'x\ty'],
    ['one two', ''],
  ]);
  expect(clipboardCells('"Bo" Smith\tx')).toEqual([['"Bo" Smith', 'x']]);
  expect(clipboardCells('')).toEqual([[]]);
});

test('B25 a first row that names columns becomes the header, others of it stay as they are', () => {
  const table = paste(emptyTable, start, 'email address\tVorname\tROLE\nada@x.test\tAda\tAgent', columns);
  expect(table.headers).toEqual(['Email Address', 'Vorname', 'Role']);
  expect(filledRows(table)).toEqual([['ada@x.test', 'Ada', 'Agent']]);
});

test('B25 without a header the cells come to where they are pasted, and the rest stays', () => {
  const once = paste(emptyTable, start, 'Ada\tLovelace\nBob\tStone', columns);
  const twice = paste(once, { row: 1, column: 1 }, 'Rock\tbob@x.test', columns);
  expect(twice.headers).toEqual(emptyTable.headers);
  expect(filledRows(twice).map((row) => row.slice(0, 3))).toEqual([
    ['Ada', 'Lovelace', ''],
    ['Bob', 'Rock', 'bob@x.test'],
  ]);
});

test('B25 the table grows to 1,000 rows and no further', () => {
  const many = Array.from({ length: 1500 }, (_row, at) => `Ada ${at}`).join('\n');
  const table = paste(emptyTable, start, many, columns);
  expect(table.rows).toHaveLength(MOST_ROWS);
  expect(table.rows.every((row) => row.length === table.headers.length)).toBe(true);
});

test('B25 nothing that is pasted is lost: what goes beyond the columns makes one without a name', () => {
  const wide = Array.from({ length: emptyTable.headers.length + 1 }, (_cell, at) => `c${at}`).join('\t');
  const table = paste(emptyTable, start, wide, columns);
  expect(table.headers.at(-1)).toBe('');
  expect(filledRows(table)[0]?.at(-1)).toBe(`c${emptyTable.headers.length}`);
  expect(unnamedColumn(table)).toBe(table.headers.length);
  expect(unnamedColumn(emptyTable)).toBeUndefined();
  expect(table.rows.every((row) => row.length === table.headers.length)).toBe(true);
});

test('B25 columns come and go with their cells', () => {
  const table = paste(emptyTable, start, 'Ada\tLovelace', columns);
  const narrow = withoutColumn(withColumn(table, 'Role'), 0);
  expect(filledRows(narrow)[0]?.[0]).toBe('Lovelace');
  expect(narrow.headers.at(-1)).toBe('Role');
});
