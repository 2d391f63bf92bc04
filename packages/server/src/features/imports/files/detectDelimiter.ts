import { parse } from 'csv-parse/sync';
import { matchHeader } from './matchHeader.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_LINES = 20;

/** The line that Excel understands as "the separator is": `sep=;`. */
export const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r?\n|\r)/i;

/**
 * The delimiter that makes the first lines look most like a table: the one under which most headers are known,
 * else the one that cuts most lines into the same number of cells.
 */
export function detectDelimiter(head: string): string {
  const told = SEPARATOR_LINE.exec(head)?.[1];
  if (told) return told;
  const lines = head.split(/\r\n|\r|\n/, SAMPLE_LINES).join('\n');
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...score(firstRows(lines, delimiter)) }));
  scored.sort((a, b) => b.known - a.known || b.even - a.even);
  return scored[0]?.delimiter ?? ',';
}

function firstRows(lines: string, delimiter: string): string[][] {
  try {
    return parse(lines, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    // A quotation mark that the sample's end leaves open.
    return lines.split('\n').map((line) => line.split(delimiter));
  }
}

function score(rows: string[][]): { known: number; even: number } {
  const known = Math.max(0, ...rows.map((cells) => cells.filter((cell) => matchHeader(cell)).length));
  const width = rows[0]?.length ?? 1;
  return { known, even: width > 1 ? rows.filter((cells) => cells.length === width).length : 0 };
}

/** Whether quotation marks stand behind a space: "Ada", "Lovelace". */
export function isSpaced(head: string, delimiter: string): boolean {
  const lines = head.split(/\r\n|\r|\n/, SAMPLE_LINES).join('\n');
  return lines.includes(`${delimiter} "`) && !lines.includes(`${delimiter}"`);
}
