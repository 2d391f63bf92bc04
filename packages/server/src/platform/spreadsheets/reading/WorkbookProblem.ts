import { FileProblem } from '../../files/FileProblem.ts';
import type { FileSaying } from '../../files/fileSaying.ts';

/** Why a file cannot be read as a workbook. */
export class WorkbookProblem extends FileProblem {
  constructor(...saying: FileSaying) {
    super('FILE_INVALID', ...saying);
  }
}
