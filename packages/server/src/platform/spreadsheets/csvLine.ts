/** A record of a CSV file with commas, as RFC 4180 wants it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Without it Excel takes UTF-8 for another encoding. */
export const BYTE_ORDER_MARK = '\ufeff';
