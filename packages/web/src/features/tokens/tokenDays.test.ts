import { expect, test } from 'vitest';
import { dayFrom, endOfDay } from './tokenDays.ts';

test('A6 a token ends with a day of the reader, however far off', () => {
  const now = new Date(2026, 10, 30, 23, 30);
  expect(dayFrom(now, 0)).toBe('2026-11-30');
  expect(dayFrom(now, 90)).toBe('2027-02-28');
  expect(endOfDay('2026-11-30')).toBe(new Date(2026, 10, 30, 23, 59, 59).toISOString());
  expect(endOfDay('')).toBeNull();
});
