import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './slices.ts';

test('B3 slices hold every target once, in order, and are at most twenty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 1_000_000 }), (first, more) => {
      const slices = cut(first, first + more);
      expect(slices.length).toBeLessThanOrEqual(20);
      expect(slices[0]?.first).toBe(first);
      expect(slices.at(-1)).toMatchObject({ last: first + more, done: more + 1, total: more + 1 });
      for (const [i, slice] of slices.entries()) {
        if (i > 0) expect(slice.first).toBe((slices[i - 1]?.last ?? 0) + 1);
      }
    }),
  );
});
