import type { Language } from '../../../platform/language/Language.ts';
import type { Actor } from '../../roles/Actor.ts';
import { de } from './de.ts';
import { en, type ImportWords } from './en.ts';

const words: Record<Language, ImportWords> = { en, de };

export function importWords({ reads = 'en' }: Actor): ImportWords {
  return words[reads];
}
