/** A column of the templates, as far as the table needs to know it. */
export interface TableColumn {
  label: string;
  values?: readonly string[] | null | undefined;
}

/** What is typed or pasted: headers and, below them, rows of as many cells. */
export interface UserTable {
  headers: readonly string[];
  rows: readonly (readonly string[])[];
}

export const MOST_ROWS = 1000;
const FEWEST_ROWS = 12;

const usual = ['First Name', 'Last Name', 'Email Address', 'Role', 'License', 'Teams', 'Skills'];

export const emptyTable: UserTable = { headers: usual, rows: blankRows(FEWEST_ROWS, usual.length) };

function blankRows(count: number, width: number): string[][] {
  return Array.from({ length: count }, () => blankRow(width));
}

function blankRow(width: number): string[] {
  return Array.from({ length: width }, () => '');
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** The rows to send: those up to the last that is filled. Blank ones between keep the numbers of the others. */
export function filledRows({ rows }: UserTable): string[][] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1).map((row) => [...row]);
}

export function withCell(table: UserTable, row: number, column: number, value: string): UserTable {
  return withPasted(table, { row, column }, [[value]]);
}

export function withHeader(table: UserTable, column: number, header: string): UserTable {
  return { ...table, headers: table.headers.map((one, at) => (at === column ? header : one)) };
}

export function withColumn({ headers, rows }: UserTable, header: string): UserTable {
  return { headers: [...headers, header], rows: rows.map((row) => [...row, '']) };
}

export function withoutColumn({ headers, rows }: UserTable, column: number): UserTable {
  return {
    headers: headers.filter((_header, at) => at !== column),
    rows: rows.map((row) => row.filter((_cell, at) => at !== column)),
  };
}

/**
 * Cells that are pasted at a place: the table grows below as far as it may, and to the right by columns without a
 * name, so that nothing is lost.
 */
function withPasted(
  { headers, rows }: UserTable,
  at: { row: number; column: number },
  cells: readonly (readonly string[])[],
): UserTable {
  const reach = Math.max(...cells.map((row) => at.column + row.findLastIndex((cell) => cell !== '') + 1));
  const width = Math.max(headers.length, reach);
  const wide = (row: readonly string[]) => [...row, ...blankRow(width - row.length)];
  // One blank row always follows, so that there is a place to go on.
  const wanted = Math.max(FEWEST_ROWS, rows.length, at.row + cells.length + 1);
  const grown = [...rows, ...blankRows(Math.min(wanted, MOST_ROWS) - rows.length, width)];
  return {
    headers: wide(headers),
    rows: grown.map((row, y) => {
      const pasted = cells[y - at.row];
      if (!pasted) return row.length === width ? row : wide(row);
      return wide(row).map((cell, x) => (x < at.column ? cell : (pasted[x - at.column] ?? cell)));
    }),
  };
}

/** The number of the first column that holds something and has no name. */
export function unnamedColumn({ headers, rows }: UserTable): number | undefined {
  const at = headers.findIndex((header, x) => header.trim() === '' && rows.some((row) => row[x]?.trim()));
  return at === -1 ? undefined : at + 1;
}

/** Headers are compared as the server does: without case, blanks and punctuation. */
function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What a spreadsheet has put on the clipboard. Where its first row names columns, those become the table's; else
 * the cells come to where they are pasted.
 */
export function paste(
  table: UserTable,
  at: { row: number; column: number },
  text: string,
  columns: readonly TableColumn[],
): UserTable {
  const [first = [], ...others] = clipboardCells(text);
  const known = new Map(columns.map(({ label }) => [headerKey(label), label]));
  const named = first.filter((cell) => known.has(headerKey(cell))).length;
  const isHeader = named > 0 && named * 2 >= first.filter((cell) => cell.trim() !== '').length;
  if (!isHeader) return withPasted(table, at, [first, ...others]);
  const headers = first.map((cell) => known.get(headerKey(cell)) ?? cell.trim());
  const rows = blankRows(FEWEST_ROWS, headers.length);
  return withPasted({ headers, rows }, { row: 0, column: 0 }, others);
}

/** Rows by line, cells by tab; a cell in quotation marks may hold both (spreadsheets copy it so). */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const [, raw = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unquoted(raw));
    if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)?.push('');
    else if (end !== '\t' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** A line break within a cell is a blank: no field of an account has one. */
function unquoted(raw: string): string {
  const quoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
  return quoted
    ? raw
        .slice(1, -1)
        .replaceAll('""', '"')
        .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    : raw;
}
