import { expect, test } from 'vitest';
import { needsCount } from './needsCount.ts';

const guard = { guardCount: 300, guardPercent: 20 };

test('B8 the count is typed above 300 users or above a fifth of the site', () => {
  expect(needsCount(300, 4312, guard)).toBe(false);
  expect(needsCount(301, 4312, guard)).toBe(true);
  expect(needsCount(20, 100, guard)).toBe(false);
  expect(needsCount(21, 100, guard)).toBe(true);
});
