import type { ImportErrorName } from '../ImportErrorCode.ts';

/** What is wrong with one cell. */
export class CellProblem {
  constructor(
    readonly code: ImportErrorName,
    readonly value: string,
  ) {}
}
