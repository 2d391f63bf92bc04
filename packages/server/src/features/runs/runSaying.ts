import { type FileSaying, fileWords } from '../../platform/files/fileSaying.ts';
import { en as fileSentences } from '../../platform/files/words/en.ts';
import type { Language } from '../../platform/language/Language.ts';
import { de } from './words/de.ts';
import { deSayings } from './words/deSayings.ts';
import { en, type RunWords } from './words/en.ts';
import { enSayings, type RunSayings } from './words/enSayings.ts';

/** Why a run failed or was rejected, kept without its words: the key of a sentence, with what it is filled with. */
export type RunSaying =
  | FileSaying
  | readonly [code: keyof RunWords]
  | { [K in keyof RunSayings]: readonly [key: K, ...values: Parameters<RunSayings[K]>] }[keyof RunSayings];

const words: Record<Language, RunWords> = { en, de };
const sayings: Record<Language, RunSayings> = { en: enSayings, de: deSayings };

export function runWords(saying: RunSaying, language: Language): string {
  if (isCode(saying)) return words[language][saying[0]];
  if (!isOfRun(saying)) return fileWords(saying, language);
  const [key, ...values] = saying;
  return (sayings[language][key] as (...filled: (string | number)[]) => string)(...values);
}

/** Runs outlive the version that they failed in, and a newer one may have sentences that this one has not. */
export function isKnown(kept: readonly [string, ...unknown[]]): kept is RunSaying {
  return [en, enSayings, fileSentences].some((sentences) => Object.hasOwn(sentences, kept[0]));
}

type OfRun = Exclude<RunSaying, FileSaying | readonly [code: keyof RunWords]>;

function isCode(saying: RunSaying): saying is readonly [code: keyof RunWords] {
  return Object.hasOwn(en, saying[0]);
}

function isOfRun(saying: FileSaying | OfRun): saying is OfRun {
  return Object.hasOwn(enSayings, saying[0]);
}
