import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugFrom } from './slugFrom.ts';

test('W9 an address is made of any name', () => {
  expect(slugFrom(' Müller & Söhne GmbH ')).toBe('muller-sohne-gmbh');
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(slugFrom(name)).toMatch(/^$|^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }),
  );
});
