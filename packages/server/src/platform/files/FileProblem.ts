import type { Language } from '../language/Language.ts';
import { type FileSaying, fileWords } from './fileSaying.ts';

/** A file as a whole cannot be read; it says why and what to do. The message, in English, is for logs and tests. */
export class FileProblem extends Error {
  readonly saying: FileSaying;

  constructor(
    readonly code: 'FILE_INVALID' | 'HEADER_INVALID',
    ...saying: FileSaying
  ) {
    super(fileWords(saying, 'en'));
    this.saying = saying;
  }

  wordsIn(language: Language = 'en'): string {
    return fileWords(this.saying, language);
  }
}
