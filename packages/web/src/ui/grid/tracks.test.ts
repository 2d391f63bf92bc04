import { expect, test } from 'vitest';
import { tracks } from './tracks.ts';

test('W3 columns with a width of their own keep it, and the row is filled to its end all the same', () => {
  expect(tracks([{ width: 38 }, { width: 90, grow: 2 }, { width: 52 }])).toBe('38px minmax(90px, 2fr) 52px');
  const fixed = [{ width: 38, pinned: 'start' } as const, { width: 90 }, { width: 70 }];
  expect(tracks([...fixed, { width: 52, pinned: 'end' }])).toBe('38px 90px minmax(70px, 1fr) 52px');
});
