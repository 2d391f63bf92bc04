import { trimText } from '../../users/keys/trimText.ts';
import { type ColumnKey, columnOf } from '../columns.ts';
import { FileProblem } from './FileProblem.ts';
import { ERRORS_HEADER, headerKey, matchHeader } from './matchHeader.ts';
import type { FileRecord } from './readRecords.ts';

export interface Header {
  rowNumber: number;
  header: string[];
  /** What each column of the file is read as; null: left out. */
  mapping: (ColumnKey | null)[];
  /** Where the Errors column of our own error file stands. */
  errorsAt: number | null;
}

/** How many rows may stand above the header (Numbers writes the table's name there). */
export const HEADER_WITHIN = 10;
const KEYS: readonly ColumnKey[] = ['username', 'lanId', 'email', 'agentId'];

/** The header among the first rows of a file, matched to our columns. */
export function readHeader(firstRows: readonly FileRecord[]): Header {
  const [first] = firstRows;
  if (!first) throw new FileProblem('FILE_INVALID', 'The file is empty. Choose one with a header and rows.');
  const knows = (least: number) =>
    firstRows.find(({ cells }) => cells.filter((cell) => matchHeader(cell)).length >= least);
  const found = knows(2) ?? knows(1);
  if (!found) throw new FileProblem('HEADER_INVALID', missingHeader(first));
  const header = withoutBlankEnd(found.cells.map(trimText));
  const errorsAt = header.lastIndexOf(ERRORS_HEADER);
  if (errorsAt >= 0) header.splice(errorsAt, 1);
  const mapping = header.map(matchHeader);
  const problems = [...doubled(header, mapping), ...(mapping.some(isKey) ? [] : [NO_KEY])];
  if (problems.length > 0) throw new FileProblem('HEADER_INVALID', problems.join(' '));
  return { rowNumber: found.rowNumber, header, mapping, errorsAt: errorsAt < 0 ? null : errorsAt };
}

function withoutBlankEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function isKey(key: ColumnKey | null): boolean {
  return key !== null && KEYS.includes(key);
}

const NO_KEY =
  'No column says whom a row is about. Add one with the header Email Address, Username, LAN ID or Agent ID.';

function missingHeader({ rowNumber, cells }: FileRecord): string {
  const shown = cells.slice(0, 4).map(trimText).join(', ');
  return `No header was found: row ${rowNumber} reads “${shown}”. Begin the file with a row of column names, such as First Name, Last Name, Email Address.`;
}

/** Two columns for one field. Lists may stand in several columns (Role, Access Role) with different headers. */
function doubled(header: readonly string[], mapping: readonly (ColumnKey | null)[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  mapping.forEach((key, i) => {
    if (!key) return;
    const column = columnOf(key);
    const name = header[i] ?? '';
    const target = column.kind === 'text' ? column.staged : headerKey(name);
    const earlier = seen.get(target);
    if (earlier === undefined) seen.set(target, name);
    else if (earlier === name) problems.push(`The column “${name}” is there twice. Take one out.`);
    else problems.push(`“${earlier}” and “${name}” are both the column ${column.label}. Take one out.`);
  });
  return problems;
}
