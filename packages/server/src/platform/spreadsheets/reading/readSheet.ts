import { cellText, type Formats } from './cellText.ts';
import { limits } from './limits.ts';
import { readXml } from './readXml.ts';
import type { SharedTexts } from './SharedTexts.ts';
import { damaged } from './WorkbookProblem.ts';

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  rowNumber: number;
  cells: string[];
}

interface RawRow {
  rowNumber: number;
  /** A number stands for one of the shared texts. */
  cells: (string | number)[];
}

/** What a cell shows whose formula was never worked out. */
const NOT_CALCULATED = '#CALC!';

/** The rows of a sheet that have something in them, as their bytes come. */
export async function* readSheet(
  bytes: AsyncIterable<Buffer>,
  texts: SharedTexts,
  formats: Formats,
): AsyncGenerator<SheetRow> {
  const rows: RawRow[] = [];
  for await (const _piece of readXml(bytes, sheetEvents(formats, rows))) {
    await texts.reach(lastText(rows));
    for (const { rowNumber, cells } of rows) {
      const texted = cells.map((cell) => (typeof cell === 'number' ? texts.get(cell) : cell));
      if (texted.some((cell) => cell !== '' && cell.trim() !== '')) yield { rowNumber, cells: texted };
    }
    rows.length = 0;
  }
}

function lastText(rows: readonly RawRow[]): number {
  let last = -1;
  for (const { cells } of rows) {
    for (const cell of cells) if (typeof cell === 'number' && cell > last) last = cell;
  }
  return last;
}

function sheetEvents(formats: Formats, rows: RawRow[]) {
  let rowNumber = 0;
  let cells: RawRow['cells'] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let value: string | undefined;
  let formula = false;
  let inText = false;
  let spoken = false;
  return {
    open: (name: string, attributes: Record<string, string>) => {
      switch (name) {
        case 'row':
          rowNumber = Math.max(rowNumber + 1, Number(attributes.r ?? 0) || 0);
          if (rowNumber > limits.rows) throw damaged('a sheet has more rows than a sheet can have');
          cells = [];
          column = -1;
          break;
        case 'c':
          column = columnOf(attributes.r) ?? column + 1;
          if (column >= limits.columns) throw damaged(`row ${rowNumber} has more cells than a row can have`);
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
      switch (name) {
        case 'row':
          rows.push({ rowNumber, cells });
          break;
        case 'c':
          while (cells.length < column) cells.push('');
          cells[column] =
            value === undefined ? (formula ? NOT_CALCULATED : '') : cellText(type, style, value, formats);
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
      if (inText) value += more;
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
