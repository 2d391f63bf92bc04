import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { openWorkbook, type Workbook } from '../../../platform/spreadsheets/openWorkbook.ts';
import type { RandomAccess } from '../../../platform/spreadsheets/reading/RandomAccess.ts';
import type { FileRecord } from './readRecords.ts';

/** Works with a workbook as long as it is open. */
export async function withWorkbook<T>(
  content: RandomAccess,
  work: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  const workbook = await openWorkbook(content);
  try {
    return await work(workbook);
  } finally {
    await workbook.close();
  }
}

/** The records of a sheet of a workbook, blank ones left out. Memory does not grow with them. */
export async function* workbookRecords(content: RandomAccess, sheet: string): AsyncGenerator<FileRecord> {
  const workbook = await openWorkbook(content);
  try {
    yield* workbook.rows(sheetAt(workbook, sheet));
  } finally {
    await workbook.close();
  }
}

export function sheetAt({ sheets }: Workbook, wanted: string): number {
  const at = sheets.findIndex(({ name }) => name === wanted);
  if (at >= 0) return at;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new FileProblem('FILE_INVALID', 'sheetUnknown', wanted, names);
}
