import { expect, test } from 'vitest';
import { fitTags } from './fitTags.ts';

const GAP = 4;
const MORE = 30;
const fit = (widths: number[], room: number) => fitTags(widths, room, GAP, MORE);

test('tags that all have room are all shown', () => {
  expect(fit([50, 40, 30], 128)).toBe(3);
  expect(fit([], 100)).toBe(0);
});

test('the mark of the rest takes room too', () => {
  expect(fit([50, 40, 30], 127)).toBe(1);
  expect(fit([50, 40, 60], 94 + GAP + MORE)).toBe(2);
});

test('one tag is always shown, cut short if it must be', () => {
  expect(fit([300, 20], 80)).toBe(1);
});
