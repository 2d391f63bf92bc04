import { expect, test } from 'vitest';
import { RateLimit } from './RateLimit.ts';

test('Q4 a caller has so many requests a minute, whatever others do', () => {
  let now = 0;
  const limit = new RateLimit(2, () => now);
  expect([limit.admit('a'), limit.admit('a'), limit.admit('a')]).toEqual([null, null, 60]);
  expect(limit.admit('b')).toBeNull();
  now = 59_001;
  expect(limit.admit('a')).toBe(1);
  now = 60_000;
  expect([limit.admit('a'), limit.admit('a'), limit.admit('a')]).toEqual([null, null, 60]);
});
