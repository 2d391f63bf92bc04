import type { Language } from '../../../platform/language/Language.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import type { Fault, RowWords } from './Fault.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const words: Record<Language, RowWords> = { en, de };

/** What is wrong with the value and what to do, in one line for the end of the row. */
export function messageOf(fault: Fault, language: Language): string {
  return words[language].errors[fault.code](fault);
}

/** The message about a row of another file than the first, which it names. */
export function messageAt(message: string, file: string, row: number, language: Language): string {
  return `${message} ${words[language].place(file, row)}`;
}

export function labelOf(code: ImportErrorName, language: Language): string {
  return words[language].label(code);
}
