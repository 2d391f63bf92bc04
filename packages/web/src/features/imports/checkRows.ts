import { replacedValue } from './replacedValue.ts';

export interface CellError {
  columnIndex?: number | null | undefined;
  columnKey?: string | null | undefined;
  code: string;
  value?: string | null | undefined;
  message: string;
  suggestions: readonly string[];
}

export interface CheckedRow {
  rowNumber: number;
  /** Where it stands in its file; another number where the import has several files. */
  fileName: string;
  fileRow: number;
  cells: readonly string[];
  errors: readonly CellError[];
}

type RowState = 'wrong' | 'checking' | 'mended' | 'dropped';

export interface ShownRow extends CheckedRow {
  state: RowState;
  /** The columns that were corrected on this page. */
  mended: ReadonlySet<number>;
}

export type Correction =
  | { kind: 'cell'; rowNumber: number; columnIndex: number; from: string; to: string }
  | { kind: 'all'; columnIndex: number; from: string; to: string };

export type CellState = 'plain' | 'wrong' | 'checking' | 'mended';

/** Rows as the server gave them; those that are in error already carry their advice. */
export function shownRows(rows: readonly CheckedRow[]): ShownRow[] {
  return rows.map((row) => ({ ...row, state: 'wrong', mended: new Set() }));
}

export function errorAt(row: CheckedRow, columnIndex: number): CellError | undefined {
  return row.errors.find((error) => error.columnIndex === columnIndex);
}

/** The new value of the corrected cell in a row; undefined where the correction leaves the row alone. */
function valueAfter(correction: Correction, row: ShownRow): string | undefined {
  if (correction.kind === 'cell') return row.rowNumber === correction.rowNumber ? correction.to : undefined;
  const inError = row.errors.length > 0 && row.state !== 'dropped';
  const cell = row.cells[correction.columnIndex] ?? '';
  return inError ? replacedValue(cell, correction.from, correction.to) : undefined;
}

/** What the grid shows while the server checks: the new value, marked as being checked. */
export function withCorrection(rows: readonly ShownRow[], correction: Correction): ShownRow[] {
  const { columnIndex } = correction;
  return rows.map((row) => {
    const value = valueAfter(correction, row);
    if (value === undefined) return row;
    const cells = Array.from(
      { length: Math.max(row.cells.length, columnIndex + 1) },
      (_, at) => row.cells[at] ?? '',
    );
    return {
      ...row,
      cells: cells.with(columnIndex, value),
      state: 'checking',
      mended: new Set([...row.mended, columnIndex]),
    };
  });
}

/** A row that the server no longer lists among those in error is mended; it stays on screen until the next page. */
export function afterCheck(rows: readonly ShownRow[], fresh: readonly CheckedRow[]): ShownRow[] {
  const stillWrong = new Map(fresh.map((row) => [row.rowNumber, row]));
  return rows.map((row): ShownRow => {
    const now = stillWrong.get(row.rowNumber);
    if (row.state === 'dropped') return row;
    if (now) return { ...row, ...now, state: 'wrong' };
    return { ...row, errors: [], state: 'mended' };
  });
}

/** Del takes a row out, Del again brings it back: nothing is sent before the next check. */
export function toggleDropped(rows: readonly ShownRow[], rowNumber: number): ShownRow[] {
  return rows.map((row): ShownRow => {
    if (row.rowNumber !== rowNumber) return row;
    if (row.state !== 'dropped') return { ...row, state: 'dropped' };
    return { ...row, state: row.errors.length > 0 ? 'wrong' : 'mended' };
  });
}

export function cellState(row: ShownRow, columnIndex: number): CellState {
  if (row.state === 'dropped') return 'plain';
  if (row.state === 'checking' && row.mended.has(columnIndex)) return 'checking';
  if (errorAt(row, columnIndex)) return 'wrong';
  return row.mended.has(columnIndex) ? 'mended' : 'plain';
}

/** Where Tab goes after a cell was saved: the next cell in error to the right and below, else none. */
export function nextWrongCell(
  rows: readonly ShownRow[],
  columns: readonly { index: number }[],
  from: { row: number; column: number },
): { row: number; column: number } | undefined {
  for (const [row, shown] of rows.entries()) {
    if (row < from.row) continue;
    const first = row === from.row ? from.column + 1 : 0;
    const column = columns.findIndex(({ index }, at) => at >= first && cellState(shown, index) === 'wrong');
    if (column >= 0) return { row, column };
  }
  return undefined;
}
