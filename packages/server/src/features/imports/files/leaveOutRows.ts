import { blockedRule } from '../sources/blockedRule.ts';
import type { Source } from '../sources/Source.ts';
import type { FileRecord } from './readRecords.ts';

export type LeftOutReason = 'TOTAL' | 'EXAMPLE' | 'BLOCKED';

/** Rows of a file that are no people to import, for one reason. */
export interface LeftOutRows {
  reason: LeftOutReason;
  count: number;
  /** The first of them. */
  rowNumbers: number[];
}

/** How many row numbers are kept for each reason. */
const SHOWN = 100;
/** How many rows may stand below a total, with that: who made the report, when, and whose it is. */
const MOST_BELOW = 20;

/** Passes on the rows that are people; the others are counted in `leftOut`. */
export async function* leaveOutRows(
  records: AsyncIterable<FileRecord>,
  { header, source }: { header: readonly string[]; source: Source | null },
  leftOut: LeftOutRows[],
): AsyncGenerator<FileRecord> {
  const isBlocked = blockedRule(source, header);
  // Whether a row is a total is known when no other follows it but what is written below a table.
  let held: FileRecord[] = [];
  for await (const record of records) {
    const { cells } = record;
    if (held.length > 0 && held.length < MOST_BELOW && isRemark(cells, header.length)) {
      held.push(record);
      continue;
    }
    yield* held;
    held = [];
    if (EXAMPLE.test(cells[0] ?? '')) note(leftOut, 'EXAMPLE', record);
    else if (isBlocked(cells)) note(leftOut, 'BLOCKED', record);
    else if (isTotal(cells, header.length)) held.push(record);
    else yield record;
  }
  for (const record of held) note(leftOut, 'TOTAL', record);
}

function note(leftOut: LeftOutRows[], reason: LeftOutReason, { rowNumber }: FileRecord): void {
  const known = leftOut.find((found) => found.reason === reason);
  const rows = known ?? { reason, count: 0, rowNumbers: [] };
  if (!known) leftOut.push(rows);
  rows.count += 1;
  if (rows.rowNumbers.length < SHOWN) rows.rowNumbers.push(rowNumber);
}

/** The row of Microsoft's template that shows how to fill it in. */
const EXAMPLE = /^\s*(example|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld)\s*:/i;

const TOTAL =
  /^((grand |sub)?totals?|sum|count|summe|gesamt(summe|zahl)?|anzahl|insgesamt|total (général|general|geral)|somme|suma|soma|totale|somma|totaal|aantal)\s*:?\s*[\d.,\s]*(\(\s*[\d.,]+\s*\p{L}+\s*\))?$/iu;

/** One text at the beginning of a row that has other columns. */
function isRemark(cells: readonly string[], width: number): boolean {
  return width > 1 && (cells[0] ?? '').trim() !== '' && cells.slice(1).every((cell) => cell.trim() === '');
}

/** A word for the total and perhaps a number, and nothing else in the row. */
function isTotal(cells: readonly string[], width: number): boolean {
  const word = cells.find((cell) => cell !== '' && cell.trim() !== '') ?? '';
  if (!TOTAL.test(word.trim())) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [, second, third] = filled;
  if (third !== undefined || filled.length >= width) return false;
  return second === undefined || /^[\d.,\s]+$/.test(second);
}
