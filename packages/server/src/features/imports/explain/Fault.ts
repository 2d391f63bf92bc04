import type { ColumnKey } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';

/** What is wrong with a cell, with all that the words about it need. */
export interface Fault {
  code: ImportErrorName;
  column: ColumnKey | null;
  /** Whether a column of the file is read as it, so that it can be mended in the row. */
  hasColumn: boolean;
  value: string;
  /** The name of the user to whom the value belongs; null where the reader may not see them. */
  owner: string | null;
  /** The row, or the rows, of the file that it is about. */
  rows: number[];
  /** What may be meant, likeliest first. */
  nearest: string[];
  /** All that would be right, where the list is short. */
  choices: string[];
  nextFree: string | null;
}

type Words = (fault: Fault) => string;

/** What a language says of the rows of a file. */
export interface RowWords {
  /** The kind of error, short enough for a chip. */
  label(code: ImportErrorName): string;
  errors: Record<ImportErrorName, Words>;
  /** Where the row stands, when that is another file than the first. */
  place(file: string, row: number): string;
}

/** Of several org units with one name the paths are offered. */
export function isSharedName({ value, nearest }: Fault): boolean {
  return nearest.some((path) => path.toLowerCase().endsWith(` / ${value.toLowerCase()}`));
}
