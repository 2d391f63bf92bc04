import type { ExportProblem } from '../ExportProblem.ts';

/** Why the file of an export cannot be made, however often it is tried. */
export class NeverMade extends Error {
  constructor(readonly problem: ExportProblem) {
    super(`The export cannot be made: ${problem}.`);
  }
}
