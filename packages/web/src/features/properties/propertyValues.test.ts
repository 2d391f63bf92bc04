import { expect, test } from 'vitest';
import { firstChoice, inputOf, isReady, type Property, typedValue } from './propertyValues.ts';

const timeout: Property = { key: 'ringTimeout', name: 'Ringing', type: 'INTEGER', minimum: 5, maximum: 120 };
const share: Property = { key: 'recordingShare', name: 'Share', type: 'DECIMAL', minimum: 0, maximum: 100 };
const answer: Property = { key: 'autoAnswer', name: 'Answer', type: 'BOOLEAN' };
const typed = (property: Property, text: string) => ({ ...firstChoice(property), text });

test('B19 what is typed is a value of the property, or none', () => {
  expect(typedValue(typed(timeout, '30'))).toBe(30);
  expect(typedValue(typed(timeout, '4'))).toBeUndefined();
  expect(typedValue(typed(timeout, '30.5'))).toBeUndefined();
  expect(typedValue(typed(timeout, ''))).toBeUndefined();
  expect(typedValue(typed(share, '12,5'))).toBe(12.5);
  expect(typedValue(typed(answer, 'false'))).toBe(false);
});

test('B19 a property returns to the inherited value only by choice', () => {
  expect(isReady([])).toBe(false);
  expect(isReady([typed(timeout, '')])).toBe(false);
  const inherited = { ...typed(timeout, ''), inherit: true };
  expect(isReady([inherited])).toBe(true);
  expect(inputOf([inherited, typed(share, '0')])).toEqual([
    { key: 'ringTimeout', inherit: true },
    { key: 'recordingShare', value: 0 },
  ]);
});
