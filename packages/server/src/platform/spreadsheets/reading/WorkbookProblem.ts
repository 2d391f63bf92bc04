/** Why a file cannot be read as a workbook; the message says what it is and what to do. */
export class WorkbookProblem extends Error {}

/** `where` is its row, or where its texts are. */
export function tooLong(where: string): WorkbookProblem {
  return new WorkbookProblem(
    `A cell ${where} is longer than the 32,767 characters that a cell can hold. Shorten it and choose the file again.`,
  );
}

/** The file was a workbook once; `detail` says where it breaks. */
export function damaged(detail: string): WorkbookProblem {
  return new WorkbookProblem(
    `The workbook is damaged: ${detail}. Open it in a spreadsheet, save it again and choose that file.`,
  );
}
