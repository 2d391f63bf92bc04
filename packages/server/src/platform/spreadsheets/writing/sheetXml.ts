import { CellTooLong, LONGEST_CELL } from './CellTooLong.ts';
import { columnName } from './columnName.ts';
import { escapeText } from './escapeText.ts';
import type { Cell, Sheet } from './Sheet.ts';
import { cellStyles, sheetNamespace } from './workbookParts.ts';

/** A sheet has no more rows than this. */
export const MOST_ROWS = 1_048_576;
/** Above 4 GiB a part of a zip is written otherwise, which not every program reads. */
const MOST_CHARACTERS = 1024 ** 3;
const PIECE = 64 * 1024;

/** The rows that are still to be written, over all the sheets that they need. */
export interface RowsLeft {
  iterator: Iterator<readonly Cell[]> | AsyncIterator<readonly Cell[]>;
  header?: readonly Cell[];
  /** Read, and not written yet. */
  next?: readonly Cell[] | undefined;
}

export async function advance(left: RowsLeft): Promise<void> {
  const { done, value } = await left.iterator.next();
  left.next = done ? undefined : value;
}

/** One worksheet with as many of the rows as go into it. */
export async function* sheetXml(
  { columns, frozenHeader }: Sheet,
  left: RowsLeft,
  most: number,
): AsyncGenerator<Buffer> {
  let piece = head(columns, frozenHeader ?? false);
  let row = 0;
  let written = 0;
  const take = (cells: readonly Cell[]) => {
    row += 1;
    piece += rowXml(row, cells);
  };
  if (left.header) take(left.header);
  while (left.next && row < most && written < MOST_CHARACTERS) {
    take(left.next);
    if (frozenHeader) left.header ??= left.next;
    await advance(left);
    if (piece.length < PIECE) continue;
    written += piece.length;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(`${piece}</sheetData>${choicesXml(columns)}</worksheet>`);
}

function head(columns: Sheet['columns'], frozenHeader: boolean): string {
  const pane = frozenHeader
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : '';
  const cols = columns.map(
    ({ width }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width ?? 16}" style="${cellStyles.text}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${sheetNamespace}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''
  }<sheetData>`;
}

function choicesXml(columns: Sheet['columns']): string {
  const lists = columns.flatMap(({ choices }, i) => {
    const column = columnName(i);
    return choices
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${MOST_ROWS}"><formula1>${escapeText(choices)}</formula1></dataValidation>`
      : [];
  });
  if (lists.length === 0) return '';
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

const names: string[] = [];

function rowXml(row: number, cells: readonly Cell[]): string {
  let xml = `<row r="${row}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    const text = typeof cell === 'string' ? cell : cell.text;
    const style = typeof cell === 'string' ? 'text' : cell.style;
    if (text === '' && style === 'text') continue;
    if (text.length > LONGEST_CELL) throw new CellTooLong(row, text.length);
    names[i] ??= columnName(i);
    const start = `<c r="${names[i]}${row}" s="${cellStyles[style]}"`;
    xml +=
      text === ''
        ? `${start}/>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}
