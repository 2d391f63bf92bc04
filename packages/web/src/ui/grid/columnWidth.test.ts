import { expect, test } from 'vitest';
import { columnWidth } from './columnWidth.ts';

test('W3 a column is whole pixels wide, however the page is zoomed, and neither lost nor endless', () => {
  expect(columnWidth(160.909)).toBe(161);
  expect(columnWidth(3)).toBe(56);
  expect(columnWidth(4000)).toBe(1000);
});
