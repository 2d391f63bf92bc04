/** Always text, as it stands: nothing is taken for a number, a date or a formula. */
export type Cell = string | { text: string; style: 'error' | 'header' };

type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

export interface Sheet {
  /** Made valid and unique where it is not. */
  name: string;
  columns: readonly SheetColumn[];
  rows: Rows;
  /** The first row stays in sight, and is repeated where the sheet continues in another. */
  frozenHeader?: boolean;
}

/** What a person types into an empty cell of it stays text too. */
interface SheetColumn {
  /** In characters. */
  width?: number;
  /** The cells whose values are offered below the first row, as `'Valid values'!$A$2:$A$9`; others may be typed. */
  choices?: string;
}
