import { type ColumnKey, stagedBy } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import { isPassword, matchHeader } from '../files/matchHeader.ts';
import { mapSource } from '../sources/mapSource.ts';
import { recogniseSource } from '../sources/recogniseSource.ts';
import { guessByContent } from './guessByContent.ts';
import { ImportGuess } from './ImportGuess.ts';
import type { SiteLists } from './siteLists.ts';
import { elsewhere } from './synonyms.ts';

/** What is known of a file before its rows are read. */
export interface FileHead {
  header: readonly string[];
  /** The first values of a column, blank ones left out. */
  valuesAt(index: number): readonly string[];
}

export interface ColumnGuess {
  columnKey: ColumnKey | null;
  /** Null: nothing is known about the column. */
  guess: ImportGuess | null;
}

const saysOtherwise = new Set(elsewhere.map(headerKey));

/** What each column of a file seems to be: as its export has it, else by its header, else by its content. */
export function guessColumns(head: FileHead, lists: SiteLists): ColumnGuess[] {
  const source = recogniseSource(head.header);
  const declared = source ? mapSource(source, head, lists) : [];
  const taken = new Set(declared.flatMap((key) => (key ? stagedBy(key) : [])));
  const isFree = (key: ColumnKey) => key === 'roles' || !stagedBy(key).some((filled) => taken.has(filled));
  const named = guessByHeader(head.header).map((key, i): ColumnGuess => {
    const own = declared[i];
    if (own !== undefined) return { columnKey: own, guess: ImportGuess.SOURCE };
    if (key && isFree(key)) return { columnKey: key, guess: ImportGuess.HEADER };
    return nothing;
  });
  for (const { columnKey } of named)
    if (columnKey) for (const filled of stagedBy(columnKey)) taken.add(filled);
  const byContent = named.map((found, i) => {
    const header = head.header[i] ?? '';
    const silent =
      found.guess === null &&
      !matchHeader(header) &&
      !saysOtherwise.has(headerKey(header)) &&
      !isPassword(header);
    const key = silent ? guessByContent(head.valuesAt(i), lists) : null;
    return key && isFree(key) && !taken.has(key) ? key : null;
  });
  return named.map((found, i) => {
    const key = byContent[i] ?? null;
    // Two columns of addresses, and nothing says which is meant.
    const alone = byContent.filter((other) => other === key).length === 1;
    return key && alone ? { columnKey: key, guess: ImportGuess.CONTENT } : found;
  });
}

const nothing: ColumnGuess = { columnKey: null, guess: null };

/** What the headers say by themselves, and what "Name" is beside "Vorname" or "Cognome". */
export function guessByHeader(header: readonly string[]): (ColumnKey | null)[] {
  const keys = header.map((name) => (isPassword(name) ? null : matchHeader(name)));
  const hasFirst = keys.includes('firstName');
  const hasLast = keys.includes('lastName');
  return keys.map((key, i) => {
    if (key !== 'fullName' || (!hasFirst && !hasLast)) return key;
    if (hasFirst && hasLast) return null;
    const short = SHORT.has(headerKey(header[i] ?? ''));
    if (!short) return key;
    return hasFirst ? 'lastName' : 'firstName';
  });
}

/** The word for name, which stands for the part that no other column has. */
const SHORT = new Set(['name', 'nom', 'nombre', 'nome', 'naam']);
