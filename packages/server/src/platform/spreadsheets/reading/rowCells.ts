import { limits } from './limits.ts';
import type { SharedTexts } from './SharedTexts.ts';
import { damaged } from './WorkbookProblem.ts';

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
  for (const [i, value] of values.entries()) {
    const text = typeof value === 'number' ? texts.get(value) : value;
    length += text.length;
    checkLength(length, rowNumber);
    blank &&= text.trim() === '';
    values[i] = text;
  }
  if (blank) return [];
  const cells: string[] = [];
  for (const [i, text] of values.entries()) {
    if (text === '') continue;
    const column = columns[i] ?? 0;
    while (cells.length < column) cells.push('');
    cells[column] = text as string;
  }
  return cells;
}

/** So many characters in one row are made to do harm. */
export function checkLength(characters: number, rowNumber: number): void {
  if (characters > limits.row) throw damaged(`row ${rowNumber} is longer than a row that can be read`);
}
