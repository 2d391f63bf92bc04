import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstPage,
  type PagePlace,
  parsePageSize,
  parsePlace,
  parseSort,
  printPlace,
  printSort,
  type Sort,
  sortKeys,
  usualSort,
} from './gridParams.ts';

const fields = ['NAME', 'USERNAME', 'CREATED_AT', 'LICENSE', 'DATA_CENTER', 'NUMERIC_ID'] as const;

test('W3 who shares a value is sorted by name, either way', () => {
  expect(sortKeys({ field: 'STATUS', direction: 'DESC' })).toEqual([
    { field: 'STATUS', direction: 'DESC' },
    { field: 'NAME', direction: 'DESC' },
  ]);
  expect(sortKeys({ field: 'EMAIL', direction: 'ASC' })).toEqual([{ field: 'EMAIL', direction: 'ASC' }]);
});

test('W3 the sort survives the address bar', () => {
  const sort: fc.Arbitrary<Sort> = fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  });
  fc.assert(
    fc.property(sort, (wanted) => {
      const params = new URLSearchParams('q=x');
      printSort(wanted, params);
      expect(parseSort(params)).toEqual(wanted);
      expect(params.get('q')).toBe('x');
    }),
  );
  const params = new URLSearchParams('sort=-email');
  printSort(usualSort, params);
  expect(params.toString()).toBe('');
  expect(parseSort(new URLSearchParams('sort=constructor'))).toEqual(usualSort);
});

test('W4 the place in the list survives the address bar', () => {
  const cursor = fc.string({ minLength: 1 });
  const from = fc.integer({ min: 1, max: 1_000_000 });
  const place: fc.Arbitrary<PagePlace> = fc.oneof(
    fc.record({ from, after: cursor }),
    fc.record({ from, before: cursor }),
    fc.constant(firstPage),
  );
  fc.assert(
    fc.property(place, (wanted) => {
      const params = new URLSearchParams('after=old&before=old&from=7');
      printPlace(wanted, params);
      expect(parsePlace(new URLSearchParams(params.toString()))).toEqual(wanted);
    }),
  );
});

test.each([
  ['size=100', 100],
  ['size=7', 50],
  ['size=', 50],
  ['', 50],
])('the page size of ?%s is %i', (query, size) => {
  expect(parsePageSize(new URLSearchParams(query))).toBe(size);
});
