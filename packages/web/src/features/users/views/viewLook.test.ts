import { expect, test } from 'vitest';
import { lookOf, viewOf } from './viewLook.ts';

test('W3 a view keeps order, widths, pins and density, and leaves out what the grid does not know', () => {
  const columns = [
    { column: 'teams', width: 220, pinned: false },
    { column: 'status', width: null, pinned: true },
  ];
  const look = { columns, density: 'compact' as const };
  expect(lookOf(viewOf('q=a', look))).toEqual(look);
  const strange = [{ column: 'shoeSize', width: 100, pinned: true }];
  expect(lookOf({ query: '', columns: strange, density: 'NORMAL' })).toEqual({
    columns: [],
    density: 'normal',
  });
});
