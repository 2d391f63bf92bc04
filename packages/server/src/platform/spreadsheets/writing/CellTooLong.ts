/** A spreadsheet refuses a file with a longer cell. */
export const LONGEST_CELL = 32_767;

/** Nothing is cut off: whoever writes a workbook looks at its cells before, or gives it up. */
export class CellTooLong extends Error {
  constructor(row: number, length: number) {
    super(`A cell in row ${row} has ${length} characters; a workbook holds ${LONGEST_CELL}.`);
  }
}
