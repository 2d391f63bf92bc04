import type { FileProblem } from '../../platform/files/FileProblem.ts';
import { type RunSaying, runWords } from './runSaying.ts';
import type { RunWords } from './words/en.ts';

type Code = Exclude<keyof RunWords, 'INTERNAL' | 'CONFLICT'>;

/** A run that may not go on; its code and words are kept with the run. */
export class RunRefused extends Error {
  /** What the message says, in no language; null where it is known in English only. */
  readonly saying: RunSaying | null;

  constructor(
    readonly code: Code,
    message?: string,
    saying: RunSaying | null = message === undefined ? [code] : null,
  ) {
    super(message ?? runWords([code], 'en'));
    this.saying = saying;
  }

  static said(code: Code, saying: RunSaying): RunRefused {
    return new RunRefused(code, runWords(saying, 'en'), saying);
  }

  static byFile({ code, saying }: FileProblem): RunRefused {
    return RunRefused.said(code, saying);
  }
}
