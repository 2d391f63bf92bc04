import type { ColumnKey } from '../columns.ts';
import type { SiteLists } from '../mapping/siteLists.ts';
import type { ImportSource } from './ImportSource.ts';

/** What a condition may look at before it takes a column for ours. */
export interface Seen {
  /** The first values of the column, blank ones left out. */
  values: readonly string[];
  /** The same of another column of the export, none where it is not there. */
  valuesOf(header: string): readonly string[];
  lists: SiteLists;
}

export type Condition = (seen: Seen) => boolean;

/**
 * An export of another system. Its headers come and go and stand in any order; case and punctuation do not matter.
 */
export interface Source {
  source: ImportSource;
  /** It is this export where the header has all of the one and `least` of the other. */
  signs: { all: readonly string[]; some: readonly string[]; least: number };
  /** Header and our column, where the condition holds. The first that fits has the column; each header is used once. */
  columns: readonly (readonly [header: string, key: ColumnKey, when?: Condition])[];
  /** Headers that Muster has no place for, so that nothing is guessed about them. */
  leftOut: readonly string[];
  /** The same for headers that are numbered or named by the customer, by their keys. */
  leftOutLike?: RegExp;
  /** Accounts that it says are blocked are left out: which column says so, by a yes, a no or values in lower case. */
  blocked?: readonly (readonly [header: string, values: 'YES' | 'NO' | readonly string[]])[];
  /** Headers are written in another way than plainly. */
  keyOf?(header: string): string;
}
