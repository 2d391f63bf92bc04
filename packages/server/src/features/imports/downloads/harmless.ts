/**
 * A spreadsheet takes a cell that begins so for a formula. A ' before it makes it text; cells that begin with one
 * get another, so that taking one off gives back what was there.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}
