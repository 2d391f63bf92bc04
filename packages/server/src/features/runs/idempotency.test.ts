import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './idempotency.ts';

test('B4 the order in which fields are written does not matter, their values do', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const reversed = Object.fromEntries(Object.entries(input).reverse());
      expect(canonical(reversed)).toBe(canonical(input));
      expect(canonical({ ...input, another: 1 })).not.toBe(canonical({ ...input, another: 2 }));
    }),
  );
});
