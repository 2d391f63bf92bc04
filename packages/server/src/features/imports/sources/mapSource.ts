import { type ColumnKey, columnOf } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import type { FileHead } from '../mapping/guessColumns.ts';
import type { SiteLists } from '../mapping/siteLists.ts';
import { ours, sourceKey } from './recogniseSource.ts';
import type { Source } from './Source.ts';

/** What an export's columns are read as: null is left out, undefined is none of its own. */
export function mapSource(
  source: Source,
  { header, valuesAt }: FileHead,
  lists: SiteLists,
): (ColumnKey | null | undefined)[] {
  const keys = header.map((name) => sourceKey(source, name));
  const mapped: (ColumnKey | null | undefined)[] = keys.map((key) =>
    ours(source).has(key) || source.leftOutLike?.test(key) ? null : undefined,
  );
  const valuesOf = (name: string) => {
    const at = keys.indexOf(headerKey(name));
    return at < 0 ? [] : valuesAt(at);
  };
  for (const [name, column, when] of source.columns) {
    const at = keys.indexOf(headerKey(name));
    if (at < 0 || mapped[at] || isUsed(mapped, column)) continue;
    if (!when || when({ values: valuesAt(at), valuesOf, lists })) mapped[at] = column;
  }
  return mapped;
}

function isUsed(mapped: readonly (ColumnKey | null | undefined)[], key: ColumnKey): boolean {
  return columnOf(key).kind !== 'list' && mapped.includes(key);
}
