import { expect, test } from 'vitest';
import { capacityInput } from './capacityValues.ts';

test('B19 channels that nobody touched are left out, and clearing one is a choice', () => {
  expect(capacityInput({})).toEqual([]);
  expect(
    capacityInput({
      PHONE: { text: '2', clear: false },
      CHAT: { text: '', clear: true },
      SMS: { text: '', clear: false },
    }),
  ).toEqual([
    { channel: 'PHONE', count: 2 },
    { channel: 'CHAT', count: null },
  ]);
});

test('B19 a count is a whole number from 0 to 100', () => {
  expect(capacityInput({ PHONE: { text: '101', clear: false } })).toBeUndefined();
  expect(capacityInput({ PHONE: { text: '1.5', clear: false } })).toBeUndefined();
  expect(capacityInput({ PHONE: { text: '0', clear: false } })).toEqual([{ channel: 'PHONE', count: 0 }]);
});
