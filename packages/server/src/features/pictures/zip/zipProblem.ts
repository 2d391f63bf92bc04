import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { FileSaying } from '../../../platform/files/fileSaying.ts';

/** P5: why a zip is refused as a whole, and what to do. */
export function zipProblem(...saying: FileSaying): FileProblem {
  return new FileProblem('FILE_INVALID', ...saying);
}
