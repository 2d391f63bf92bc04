import type { ListNumbers } from '../columns.ts';

/** `Name:number`; the number is null where it is no whole number within the bounds. */
export function readNumbered(
  item: string,
  { least, most }: Pick<ListNumbers, 'least' | 'most'>,
): { name: string; number: number | null } {
  const colon = item.lastIndexOf(':');
  const given = colon < 0 ? '' : item.slice(colon + 1).trim();
  // A name may have a colon of its own; only digits after the last one, or nothing, are a number.
  if (colon < 0 || !/^[+-]?[0-9.,]*$/.test(given)) return { name: item, number: null };
  const number = /^0*[0-9]{1,3}$/.test(given) ? Number(given) : Number.NaN;
  return { name: item.slice(0, colon).trim(), number: number >= least && number <= most ? number : null };
}
