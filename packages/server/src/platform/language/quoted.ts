import type { Language } from './Language.ts';

const marks: Record<Language, [string, string]> = { en: ['“', '”'], de: ['„', '“'] };
const LONGEST = 60;
const HALF_AT_END = /[\ud800-\udbff]$/;

/** A value in the quotation marks of the language, cut short where nobody would read it to its end. */
export function quoted(language: Language, value: string): string {
  const [open, close] = marks[language];
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST).replace(HALF_AT_END, '')}…` : value;
  return `${open}${shown}${close}`;
}
