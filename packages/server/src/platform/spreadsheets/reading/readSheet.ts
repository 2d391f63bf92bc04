import { setImmediate } from 'node:timers/promises';
import { cellText, type Formats } from './cellText.ts';
import { limits } from './limits.ts';
import { readXml } from './readXml.ts';
import { checkLength, type RawRow, rowCells } from './rowCells.ts';
import type { SharedTexts } from './SharedTexts.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  rowNumber: number;
  cells: string[];
}

/** So many milliseconds the rows of one piece may keep others waiting: few bytes can be many cells. */
const TURN = 20;

/** What a cell shows whose formula was never worked out. */
const NOT_CALCULATED = '#CALC!';

/** The rows of a sheet that have something in them, as their bytes come; with `most`, those in about so many bytes. */
export async function* readSheet(
  bytes: AsyncIterable<Buffer>,
  texts: SharedTexts,
  formats: Formats,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<SheetRow> {
  const rows: RawRow[] = [];
  const taken = { bytes: 0 };
  let count = 0;
  let characters = 0;
  for await (const _piece of readXml(counted(bytes, taken), sheetEvents(formats, rows))) {
    await texts.reach(lastText(rows));
    let turn = performance.now();
    for (const row of rows) {
      const cells = rowCells(row, texts);
      if (cells.length === 0) continue;
      count += cells.length;
      for (const cell of cells) characters += cell.length;
      if (count > limits.cells || characters > limits.characters) {
        throw new WorkbookProblem('tooMuchInCells');
      }
      yield { rowNumber: row.rowNumber, cells };
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      turn = performance.now();
    }
    rows.length = 0;
    if (taken.bytes >= most) return;
  }
}

async function* counted(bytes: AsyncIterable<Buffer>, taken: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    taken.bytes += piece.length;
    yield piece;
  }
}

function lastText(rows: readonly RawRow[]): number {
  let last = -1;
  for (const { values } of rows) {
    for (const value of values) if (typeof value === 'number' && value > last) last = value;
  }
  return last;
}

function sheetEvents(formats: Formats, rows: RawRow[]) {
  let rowNumber = 0;
  let values: RawRow['values'] = [];
  let columns: number[] = [];
  let length = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value: string | undefined;
  let formula = false;
  let inRows = false;
  let inText = false;
  let spoken = false;
  const add = (cell: string | number) => {
    if (typeof cell === 'string') {
      if (cell.length > limits.cell) throw new WorkbookProblem('longCell', rowNumber);
      length += cell.length;
      checkLength(length, rowNumber);
    }
    values.push(cell);
    columns.push(column);
  };
  return {
    open: (name: string, attributes: Record<string, string>) => {
      if (name === 'sheetData') inRows = true;
      // Below the cells a button says in which row it stands.
      if (!inRows) return;
      switch (name) {
        case 'row':
          rowNumber = Math.max(rowNumber + 1, Math.trunc(Number(attributes.r ?? 0)) || 0);
          if (rowNumber > limits.rows) throw new WorkbookProblem('tooManySheetRows');
          values = [];
          columns = [];
          length = 0;
          column = -1;
          break;
        case 'c':
          column = columnOf(attributes.r) ?? column + 1;
          if (column >= limits.columns || values.length >= limits.columns)
            throw new WorkbookProblem('wideRow', rowNumber);
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? 0);
          value = undefined;
          formula = false;
          break;
        case 'f':
          formula = true;
          break;
        case 'rPh':
          spoken = true;
          break;
        case 'v':
        case 't':
          inText = !spoken;
          value ??= '';
      }
    },
    close: (name: string) => {
      if (!inRows) return;
      switch (name) {
        case 'sheetData':
          inRows = false;
          break;
        case 'row':
          rows.push({ rowNumber, values, columns });
          break;
        case 'c':
          if (value === undefined && formula) add(NOT_CALCULATED);
          else if (value) add(cellText(type, style, value, formats));
          break;
        case 'rPh':
          spoken = false;
          break;
        case 'v':
        case 't':
          inText = false;
      }
    },
    text: (more: string) => {
      if (!inText) return;
      value += more;
      if (value && value.length > limits.escapedCell) throw new WorkbookProblem('longCell', rowNumber);
    },
  };
}

/** The column that `AB12` names, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  let column = 0;
  for (let i = 0; i < (reference?.length ?? 0); i++) {
    const letter = (reference?.charCodeAt(i) ?? 0) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > 0 ? column - 1 : undefined;
}
