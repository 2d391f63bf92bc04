import type { Language } from '../../../platform/language/Language.ts';
import { de } from './words/de.ts';
import { en, type KeyWords } from './words/en.ts';

export const keyWords: Record<Language, KeyWords> = { en, de };
