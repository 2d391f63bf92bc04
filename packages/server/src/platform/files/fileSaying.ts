import type { Language } from '../language/Language.ts';
import { de } from './words/de.ts';
import { en, type FileWords } from './words/en.ts';

/** Which sentence about a file, with what it is filled with: kept and handed on without its words. */
export type FileSaying = {
  [K in keyof FileWords]: readonly [key: K, ...values: Parameters<FileWords[K]>];
}[keyof FileWords];

const words: Record<Language, FileWords> = { en, de };

export function fileWords([key, ...values]: FileSaying, language: Language): string {
  return (words[language][key] as (...filled: (string | number)[]) => string)(...values);
}
