import type { Language } from './Language.ts';

const marks: Record<Language, [string, string]> = { en: ['“', '”'], de: ['„', '“'] };
const LONGEST = 60;

/** A value in the quotation marks of the language, cut short where nobody would read it to its end. */
export function quoted(language: Language, value: string): string {
  const [open, close] = marks[language];
  return `${open}${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}${close}`;
}
