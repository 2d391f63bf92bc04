import { expect, test } from 'vitest';
import { exportColumns, presetColumns } from './exportColumns.ts';

test('E1 what the grid shows is exported, behind whom a row is about', () => {
  expect(presetColumns('grid', ['status', 'role', 'dataCenter', 'loggedOn'])).toEqual([
    'USERNAME',
    'FIRST_NAME',
    'LAST_NAME',
    'STATUS',
    'ROLES',
    'DATA_CENTER',
    'LOGGED_ON',
  ]);
});

test('E1 every column is offered once', () => {
  expect(new Set(exportColumns).size).toBe(exportColumns.length);
  expect(presetColumns('all', [])).toEqual(exportColumns);
});
