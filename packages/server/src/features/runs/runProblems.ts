import type { FileProblem } from '../../platform/files/FileProblem.ts';
import type { FileSaying } from '../../platform/files/fileSaying.ts';
import { en, type RunWords } from './words/en.ts';

/** A run that may not go on; its code and words are kept with the run. */
export class RunRefused extends Error {
  /** Of a file: what the message says, in no language. */
  readonly saying: FileSaying | null;

  constructor(
    readonly code: Exclude<keyof RunWords, 'INTERNAL'>,
    message = en[code],
    saying: FileSaying | null = null,
  ) {
    super(message);
    this.saying = saying;
  }

  static byFile({ code, message, saying }: FileProblem): RunRefused {
    return new RunRefused(code, message, saying);
  }
}
