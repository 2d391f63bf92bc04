import type { FreeIds } from './UsedIds.ts';

/** The numbers from `start` to `end` that are not among `taken`, which are of the same length and ascend. */
export function gapsBetween(start: string, end: string, taken: readonly string[]): FreeIds[] {
  const padded = (number: number) => String(number).padStart(start.length, '0');
  const gaps: FreeIds[] = [];
  let next = Number(start);
  for (const value of taken.map(Number)) {
    if (value > next) gaps.push({ first: padded(next), last: padded(value - 1) });
    next = value + 1;
  }
  if (next <= Number(end)) gaps.push({ first: padded(next), last: padded(Number(end)) });
  return gaps;
}
