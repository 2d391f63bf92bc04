import { expect, test } from 'vitest';
import { readPreferences, usualPreferences } from './gridPreferences.ts';

const stored = (value: unknown) => readPreferences(JSON.stringify(value));

test('W3 columns keep their order, width and pin; what is no column or no width is left out', () => {
  const columns = [
    { column: 'teams', width: 240, pinned: true },
    { column: 'email', width: 7, pinned: 'yes' },
    { column: 'shoeSize', width: 100, pinned: false },
    { column: 'teams', width: null, pinned: false },
  ];
  expect(stored({ columns, nameWidth: 300, density: 'compact', size: 100 })).toEqual({
    columns: [
      { column: 'teams', width: null, pinned: false },
      { column: 'email', width: null, pinned: false },
    ],
    nameWidth: 300,
    density: 'compact',
    size: 100,
  });
});

test('W3 what an earlier version kept, or nobody did, is read as well', () => {
  expect(stored({ columns: ['email', 'status'] }).columns).toEqual([
    { column: 'email', width: null, pinned: false },
    { column: 'status', width: null, pinned: false },
  ]);
  for (const nothing of [null, '', 'null', '[]', '{"columns":7}'])
    expect(readPreferences(nothing)).toEqual(usualPreferences);
});
