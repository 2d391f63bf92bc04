import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { Workbook } from '../../../platform/spreadsheets/openWorkbook.ts';
import type { RandomAccess } from '../../../platform/spreadsheets/reading/RandomAccess.ts';
import { matchHeader } from './matchHeader.ts';
import { FIRST_ROWS, HEADER_WITHIN } from './readHeader.ts';
import type { FileRecord } from './readRecords.ts';
import { sheetAt, withWorkbook } from './workbookRecords.ts';

interface WorkbookPeek {
  sheet: string;
  sheets: Workbook['sheets'];
  first: FileRecord[];
}

/** In so many sheets the people are looked for. */
const MOST_SHEETS = 50;
/** And in so many bytes of one, and of all: a sheet may go on blank for as long as it likes. */
const MOST_OF_SHEET = 4 * 1024 ** 2;
const MOST_OF_ALL = 32 * 1024 ** 2;

/** The first rows of a sheet: the one that was chosen, else the one whose header says most about people. */
export function peekWorkbook(content: RandomAccess, wanted: string | null): Promise<WorkbookPeek> {
  return withWorkbook(content, async (workbook) => {
    const { sheets } = workbook;
    if (wanted !== null) {
      return {
        sheet: wanted,
        sheets,
        first: await firstRows(workbook, sheetAt(workbook, wanted), MOST_OF_SHEET),
      };
    }
    const peeks: (WorkbookPeek & { known: number })[] = [];
    const looked = candidates(sheets);
    const most = Math.min(MOST_OF_SHEET, MOST_OF_ALL / looked.length);
    for (const [at, { name }] of looked) {
      const first = await firstRows(workbook, at, most);
      if (first.length > 0) peeks.push({ sheet: name, sheets, first, known: knownHeaders(first) });
    }
    const [best] = peeks.toSorted((a, b) => b.known - a.known);
    if (!best) throw new FileProblem('FILE_INVALID', 'emptyWorkbook');
    return best;
  });
}

/** Hidden sheets only where there are no others. */
function candidates(sheets: Workbook['sheets']) {
  const all = [...sheets.entries()];
  const visible = all.filter(([, { hidden }]) => !hidden);
  return (visible.length > 0 ? visible : all).slice(0, MOST_SHEETS);
}

async function firstRows(workbook: Workbook, sheet: number, most: number): Promise<FileRecord[]> {
  const first: FileRecord[] = [];
  for await (const record of workbook.rows(sheet, most)) {
    first.push(record);
    if (first.length === FIRST_ROWS) break;
  }
  return first;
}

function knownHeaders(rows: readonly FileRecord[]): number {
  const heads = rows.slice(0, HEADER_WITHIN);
  return Math.max(...heads.map(({ cells }) => cells.filter((cell) => matchHeader(cell)).length));
}
