import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test('a long value is cut short, never in the middle of a character', () => {
  expect(quoted('en', 'x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`);
  expect(quoted('de', 'x'.repeat(61))).toBe(`„${'x'.repeat(60)}…“`);
  expect(quoted('en', `${'x'.repeat(59)}😀😀`)).toBe(`“${'x'.repeat(59)}…”`);
  expect(quoted('en', `${'x'.repeat(58)}😀😀`)).toBe(`“${'x'.repeat(58)}😀…”`);
});
