import { expect, test } from 'vitest';
import { CLEAR, inputOf } from './fieldValues.ts';

test('B19 a field that nobody touched is left out, and clearing it is a choice', () => {
  expect(inputOf(null)).toBeUndefined();
  expect(inputOf({ id: CLEAR, name: 'No supervisor' })).toBeNull();
  expect(inputOf({ id: 'de', name: 'German' })).toBe('de');
});
