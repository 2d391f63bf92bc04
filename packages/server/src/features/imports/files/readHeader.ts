import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { trimText } from '../../../platform/text/trimText.ts';
import { recogniseSource } from '../sources/recogniseSource.ts';
import type { Source } from '../sources/Source.ts';
import { isErrorsHeader, matchHeader } from './matchHeader.ts';
import { mergedHeader } from './mergedHeader.ts';
import type { FileRecord } from './readRecords.ts';

export interface Header {
  rowNumber: number;
  header: string[];
  /** The export that the file is, by its header. */
  source: Source | null;
  /** Where the Errors column of our own error file stands. */
  errorsAt: number | null;
}

interface Row {
  rowNumber: number;
  header: string[];
  /** How many of its cells are headers that are understood. */
  known: number;
}

/** How many rows may stand above the header (Numbers writes the table's name there). */
export const HEADER_WITHIN = 10;
/** How many rows of a file are looked at: for the header, and to tell what the columns hold. */
export const FIRST_ROWS = 60;

/** The header among the first rows of a file; it may be written over two of them. */
export function readHeader(firstRows: readonly FileRecord[]): Header {
  const [first] = firstRows;
  if (!first) throw new FileProblem('FILE_INVALID', 'empty');
  const rows = firstRows
    .slice(0, HEADER_WITHIN)
    .map(({ rowNumber, cells }) => rowOf(rowNumber, withoutBlankEnd(cells.map(trimText).map(withoutMark))));
  const found = knownHeader(rows) ?? unknownHeader(rows);
  if (!found) throw new FileProblem('HEADER_INVALID', 'headerMissing', first.rowNumber, beginning(first));
  const header = [...found.header];
  const errorsAt = header.findLastIndex(isErrorsHeader);
  if (errorsAt >= 0) header.splice(errorsAt, 1);
  return {
    rowNumber: found.rowNumber,
    header,
    source: recogniseSource(header),
    errorsAt: errorsAt < 0 ? null : errorsAt,
  };
}

function rowOf(rowNumber: number, header: string[]): Row {
  const known = recogniseSource(header) ? header.length : header.filter((cell) => matchHeader(cell)).length;
  return { rowNumber, header, known };
}

function knownHeader(rows: readonly Row[]): Row | undefined {
  const two = rows.findIndex(({ known, header }) => known >= 2 && !header.some(isAddress));
  const at = two >= 0 ? two : rows.findIndex(({ known, header }) => known === 1 && !header.some(isData));
  const own = rows[at];
  // One word may be known by chance, as Agent in a row of data.
  if (!own || (two < 0 && rows.indexOf(unknownHeader(rows) ?? own) < at)) return undefined;
  const pairs = [merged(rows[at - 1], own), merged(own, rows[at + 1])];
  return pairs.find((pair) => pair !== undefined) ?? own;
}

/** Two rows as one header, where more of it is understood than of either. */
function merged(upper: Row | undefined, lower: Row | undefined): Row | undefined {
  if (!upper || !lower || lower.rowNumber !== upper.rowNumber + 1 || lower.header.some(isData))
    return undefined;
  const both = rowOf(lower.rowNumber, mergedHeader(upper.header, lower.header));
  return both.known > Math.max(upper.known, lower.known) ? both : undefined;
}

/** Nothing in it is understood, but it is no data either: what its columns are can be said by hand. */
function unknownHeader(rows: readonly Row[]): Row | undefined {
  const narrow = rows.every(({ header }) => header.length === 1);
  const least = narrow ? 1 : 2;
  const first = rows.find(({ header }) => header.filter((cell) => cell !== '').length >= least);
  return first && !first.header.some(isData) ? first : undefined;
}

function isAddress(cell: string): boolean {
  return /\S@\S+\.\S/.test(cell);
}

/** An e-mail address or a number, which no column is called. */
function isData(cell: string): boolean {
  return isAddress(cell) || /^\+?[\d\s()./-]{4,}$/.test(cell);
}

/** A byte-order mark that another program took for Western text. */
function withoutMark(cell: string): string {
  return cell.startsWith('ï»¿') ? cell.slice(3).replace(/^"(.*)"$/, '$1') : cell;
}

function withoutBlankEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function beginning({ cells }: FileRecord): string {
  return cells.slice(0, 4).map(trimText).join(', ');
}
