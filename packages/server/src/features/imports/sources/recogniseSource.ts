import { headerKey } from '../files/headerKey.ts';
import type { Source } from './Source.ts';
import { sources } from './sources.ts';

/** A header as the source knows it. */
export function sourceKey({ keyOf }: Source, header: string): string {
  return keyOf ? keyOf(header) : headerKey(header);
}

/** The export that a header is of; of several the one that knows most of it. */
export function recogniseSource(header: readonly string[]): Source | null {
  const plain = new Set(header.map(headerKey));
  const [best] = sources
    .map((source) => ({ source, known: knownHeaders(source, header, plain) }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known);
  return best?.source ?? null;
}

/** How many of the headers are of this export; 0 where it is another file. */
function knownHeaders(source: Source, header: readonly string[], plain: ReadonlySet<string>): number {
  const keys = source.keyOf ? new Set(header.map((name) => sourceKey(source, name))) : plain;
  const has = (name: string) => keys.has(headerKey(name));
  const { all, some, least } = source.signs;
  if (!all.every(has) || some.filter(has).length < least) return 0;
  return [...keys].filter((key) => ours(source).has(key) || source.leftOutLike?.test(key)).length;
}

const known = new Map<Source, Set<string>>();

/** All headers that the export is known to have, by their keys. */
export function ours(source: Source): Set<string> {
  const found =
    known.get(source) ?? new Set([...source.columns.map(([name]) => name), ...source.leftOut].map(headerKey));
  known.set(source, found);
  return found;
}
