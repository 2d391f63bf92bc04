import { expect, test } from 'vitest';
import { isLimited, noParts, resourceFilterInput } from './resourceFilter.ts';

test('B19 a resource filter holds the parts that were chosen, each as is or is not', () => {
  expect(isLimited(noParts)).toBe(false);
  const night = { id: 'n', name: 'Night' };
  const parts = {
    ...noParts,
    team: { operator: 'is' as const, chosen: [night] },
    skill: { operator: 'isNot' as const, chosen: [{ id: 'b', name: 'Billing' }] },
  };
  expect(isLimited(parts)).toBe(true);
  expect(resourceFilterInput(parts)).toEqual({ team: { in: ['n'] }, skill: { notIn: ['b'] } });
});
