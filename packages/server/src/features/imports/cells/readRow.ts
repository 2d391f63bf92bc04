import { ERROR_VALUE } from '../../../platform/spreadsheets/errorValue.ts';
import { type ColumnKey, columnOf, columns, type ListNumbers } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import { CellProblem } from './CellProblem.ts';
import { type Cell, CLEAR, readCell, UNREADABLE } from './readCell.ts';
import { readList } from './readList.ts';
import { readNumbered } from './readNumbered.ts';
import { splitName } from './splitName.ts';

/** The columns of the staging table that hold one value each. */
export const stagedColumns = [
  ...new Set(Object.values(columns).flatMap((column) => (column.kind === 'text' ? [column.staged] : []))),
];
const slotOf = new Map(stagedColumns.map((staged, slot) => [staged, slot]));

const LINE_BREAK = /[\r\n\u2028\u2029]/;
const readPart = columns.lastName.read;

/** A value that the cell empties; no field holds an empty text. */
const CLEARED = '';

interface RowProblem {
  column: ColumnKey | null;
  code: ImportErrorName;
  value: string | null;
}

/** What the cells of a row say, before anything is looked up. */
export interface ReadRow {
  /** In the order of `stagedColumns`: null keeps, CLEARED empties. */
  values: (string | null)[];
  /** `+roles:Agent`, `-teams:Night`, `+skills:7:Billing`, `-skills::French`. */
  items: string[];
  /** Lists that name exactly what the user has afterwards. */
  exact: ColumnKey[];
  problems: RowProblem[];
}

/** Reads the cells of the mapped columns; all that is wrong with them is reported at once (I7). */
export function readRow(cells: readonly string[], mapping: readonly (ColumnKey | null)[]): ReadRow {
  const row: ReadRow = { values: stagedColumns.map(() => null), items: [], exact: [], problems: [] };
  let nameAt = -1;
  for (let i = 0; i < mapping.length; i++) {
    const key = mapping[i];
    if (key === 'fullName') nameAt = i;
    else if (key) readInto(row, key, cells[i] ?? '');
  }
  if (nameAt >= 0) readName(row, cells[nameAt] ?? '');
  if (cells.length > mapping.length && cells.slice(mapping.length).some((cell) => readCell(cell) !== null)) {
    row.problems.push({ column: null, code: 'TOO_MANY_CELLS', value: String(cells.length) });
  }
  return row;
}

function readInto(row: ReadRow, key: ColumnKey, raw: string): void {
  const cell = readCell(raw);
  if (cell === null) return;
  if (cell !== CLEAR && isFaulty(row, key, cell)) return;
  const column = columnOf(key);
  if (column.kind === 'name') return;
  if (column.kind === 'list') {
    readItems(row, key, cell, column.numbers);
    return;
  }
  const value = cell === CLEAR ? CLEARED : column.read(cell.text);
  if (value instanceof CellProblem) {
    row.problems.push({ column: key, code: value.code, value: value.value });
  } else {
    row.values[slotOf.get(column.staged) ?? -1] = value;
  }
}

/** What no column takes. */
function isFaulty(row: ReadRow, column: ColumnKey, { text, literal }: Cell): boolean {
  const code = text.includes(UNREADABLE)
    ? 'UNREADABLE'
    : LINE_BREAK.test(text)
      ? 'LINE_BREAK'
      : !literal && ERROR_VALUE.test(text)
        ? 'SPREADSHEET_ERROR'
        : undefined;
  if (code) row.problems.push({ column, code, value: text });
  return code !== undefined;
}

/** A whole name counts only where the row has neither first nor last name. */
function readName(row: ReadRow, raw: string): void {
  const slots = [slotOf.get('first_name') ?? -1, slotOf.get('last_name') ?? -1];
  const cell = readCell(raw);
  if (cell === null || slots.some((slot) => row.values[slot] !== null)) return;
  if (cell === CLEAR) {
    for (const slot of slots) row.values[slot] = CLEARED;
    return;
  }
  if (isFaulty(row, 'fullName', cell)) return;
  splitName(cell.text).forEach((part, i) => {
    const value = part === null ? null : readPart(part);
    if (value instanceof CellProblem) {
      row.problems.push({ column: 'fullName', code: value.code, value: value.value });
    } else row.values[slots[i] ?? -1] = value;
  });
}

function readItems(row: ReadRow, key: ColumnKey, cell: Cell | typeof CLEAR, numbers?: ListNumbers): void {
  if (cell === CLEAR) {
    row.exact.push(key);
    return;
  }
  const { exact, add, remove } = readList(cell);
  if (exact) row.exact.push(key);
  for (const item of add) {
    if (numbers) addNumbered(row, key, item, numbers);
    else row.items.push(`+${key}:${item}`);
  }
  for (const item of remove) {
    row.items.push(`-${key}:${numbers ? `:${readNumbered(item, numbers).name}` : item}`);
  }
}

function addNumbered(row: ReadRow, key: ColumnKey, item: string, numbers: ListNumbers): void {
  const { name, number } = readNumbered(item, numbers);
  if (number === null || name === '') row.problems.push({ column: key, code: numbers.wrong, value: item });
  else row.items.push(`+${key}:${number}:${name}`);
}
