import type { Language } from '../../../platform/language/Language.ts';
import type { Actor } from '../../roles/Actor.ts';
import { de } from './de.ts';
import { en, type PictureWords } from './en.ts';

const words: Record<Language, PictureWords> = { en, de };

export function pictureWords({ reads = 'en' }: Actor): PictureWords {
  return words[reads];
}
