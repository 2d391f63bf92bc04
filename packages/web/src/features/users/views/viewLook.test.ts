import { expect, test } from 'vitest';
import { lookOf, viewOf } from './viewLook.ts';

test('W3 a view keeps order, widths, pins and density, and leaves out what the grid does not know', () => {
  const look = {
    columns: ['teams', 'status'],
    widths: { teams: 220 },
    pinned: ['status'],
    density: 'compact' as const,
  };
  expect(lookOf(viewOf('q=a', look))).toEqual(look);
  const columns = [{ column: 'shoeSize', width: 100, pinned: true }];
  expect(lookOf({ query: '', columns, density: 'NORMAL' })).toMatchObject({ columns: [], pinned: [] });
});
