import { isNo, isYes } from '../cells/yesNo.ts';
import { headerKey } from '../files/headerKey.ts';
import { sourceKey } from './recogniseSource.ts';
import type { Source } from './Source.ts';

/** Whether a row of an export is about an account that is blocked there. */
export function blockedRule(
  source: Source | null,
  header: readonly string[],
): (cells: readonly string[]) => boolean {
  const keys = source ? header.map((name) => sourceKey(source, name)) : [];
  const columns = (source?.blocked ?? [])
    .map(([name, values]) => ({ at: keys.indexOf(headerKey(name)), values }))
    .filter(({ at }) => at >= 0);
  return (cells) => columns.some(({ at, values }) => says((cells[at] ?? '').trim(), values));
}

function says(text: string, values: 'YES' | 'NO' | readonly string[]): boolean {
  if (values === 'YES') return isYes(text);
  return values === 'NO' ? isNo(text) : values.includes(text.toLowerCase());
}
