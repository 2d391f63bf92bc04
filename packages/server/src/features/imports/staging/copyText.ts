import type { ReadRow } from '../cells/readRow.ts';

/** A row in the text format of COPY: row number, cells, the staged values, items, exact lists, problems. */
export function copyLine(rowNumber: number, cells: readonly string[], row: ReadRow): string {
  let line = `${rowNumber}\t${textArray(cells)}`;
  for (const value of row.values) line += value === null ? '\t\\N' : `\t${escaped(value)}`;
  const problems = row.problems.length > 0 ? escaped(JSON.stringify(row.problems)) : '\\N';
  return `${line}\t${textArray(row.items)}\t${textArray(row.exact)}\t${problems}\n`;
}

const SPECIAL = /[\\\b\f\n\r\t\v\0]/;
const escapes: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  // PostgreSQL has no text with it.
  '\0': '',
};

export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\b\f\n\r\t\v\0]/g, (found) => escapes[found] ?? found) : text;
}

export function textArray(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  const joined = values.map((value) => `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`);
  return escaped(`{${joined.join(',')}}`);
}
