import { fileWords } from '../../platform/files/fileSaying.ts';
import type { Language } from '../../platform/language/Language.ts';
import type { RunRow } from './loadRun.ts';
import type { RunError } from './schema/Run.ts';
import { de } from './words/de.ts';
import { en, type RunWords } from './words/en.ts';

const words: Record<Language, RunWords> = { en, de };

/** Why a run failed, for its reader; what was said of this run alone stays as it was said. */
export function runErrorOf(row: RunRow, language: Language = 'en'): RunError | null {
  const { error_code: code, error_message: message, error_saying: saying } = row;
  if (!code) return null;
  if (saying) return { code, message: fileWords(saying, language) };
  const known = code in en ? (code as keyof RunWords) : undefined;
  return { code, message: known && message === en[known] ? words[language][known] : (message ?? '') };
}
