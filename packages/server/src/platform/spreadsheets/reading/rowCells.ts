import { limits } from './limits.ts';
import type { SharedTexts } from './SharedTexts.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';

export interface RawRow {
  rowNumber: number;
  /** What stands in the cells that are not empty; a number stands for one of the shared texts. */
  values: (string | number)[];
  /** In which column each stands. */
  columns: number[];
}

/** The cells of a row up to the last that is filled; none of a blank row. A row is wide only while it is used. */
export function rowCells({ rowNumber, values, columns }: RawRow, texts: SharedTexts): string[] {
  let length = 0;
  let blank = true;
  const found: string[] = [];
  for (const value of values) {
    const text = typeof value === 'number' ? texts.get(value) : value;
    length += text.length;
    checkLength(length, rowNumber);
    blank &&= text.trim() === '';
    found.push(text);
  }
  return blank ? [] : filled(found, columns);
}

function filled(found: readonly string[], columns: readonly number[]): string[] {
  const cells: string[] = [];
  let at = 0;
  for (const text of found) {
    const column = columns[at++] ?? 0;
    if (text === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

/** So many characters in one row are made to do harm. */
export function checkLength(characters: number, rowNumber: number): void {
  if (characters > limits.row) throw new WorkbookProblem('longRow', rowNumber);
}
