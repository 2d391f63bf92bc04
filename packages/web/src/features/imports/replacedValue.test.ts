import { expect, test } from 'vitest';
import { replacedValue } from './replacedValue.ts';

test('I11 a value is replaced as a whole, without case', () => {
  expect(replacedValue(' supervsor', 'Supervsor', 'Supervisor')).toBe('Supervisor');
  expect(replacedValue('', '', 'Agent')).toBe('Agent');
  expect(replacedValue('Agent', 'Supervsor', 'Supervisor')).toBeUndefined();
});

test('I11 one name of a list is replaced; its sign, its level and the other names stay', () => {
  expect(replacedValue('=Nihgt;Day', 'Nihgt', 'Night')).toBe('=Night;Day');
  expect(replacedValue('Biling:7; French:4', 'biling', 'Billing')).toBe('Billing:7; French:4');
});
