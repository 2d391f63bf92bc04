/** Always text, as it stands: nothing is taken for a number, a date or a formula. */
export type Cell = string | { text: string; style: 'error' | 'header' };

type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

export interface Sheet {
  /** Made valid and unique where it is not. */
  name: string;
  /** Width in characters; what a person types into an empty cell of these columns stays text too. */
  columns: readonly { width?: number }[];
  rows: Rows;
  /** The first row stays in sight, and is repeated where the sheet continues in another. */
  frozenHeader?: boolean;
}
