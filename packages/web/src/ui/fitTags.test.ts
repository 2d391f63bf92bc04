import { expect, test } from 'vitest';
import { fitTags } from './fitTags.ts';

const GAP = 4;
const MORE = 30;
const shown = (widths: number[], room: number) => fitTags(widths, room, GAP, MORE);

test('tags that all have room are all shown', () => {
  expect(shown([50, 40, 30], 128)).toBe(3);
  expect(shown([], 100)).toBe(0);
});

test('the mark of the rest takes room too', () => {
  expect(shown([50, 40, 30], 127)).toBe(1);
  expect(shown([50, 40, 60], 94 + GAP + MORE)).toBe(2);
});

test('one tag is always shown, cut short if it must be', () => {
  expect(shown([300, 20], 80)).toBe(1);
});
