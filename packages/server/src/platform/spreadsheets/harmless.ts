import { ERROR_VALUE } from './errorValue.ts';

/**
 * A spreadsheet takes a cell that begins so for a formula. A ' before it makes it text; cells that begin with one
 * get another, so that taking one off gives back what was there. A workbook gets the same: no formula can run in
 * its text cells, but the importer reads both kinds of file by one rule, and a workbook may be saved as CSV. A text
 * that reads like the error of a formula is marked as text too.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) || ERROR_VALUE.test(cell) ? `'${cell}` : cell;
}
