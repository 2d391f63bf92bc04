const words = (text: string) => new Set(text.split(' '));

/** In the languages in which headers are understood, with what spreadsheets make of a logical value. */
const YES = words(
  'yes y true t 1 x on ✓ ✔ ja j wahr oui o vrai sí sì si s verdadero sim verdadeiro vero waar',
);
const NO = words('no n false f 0 off ✗ ✘ nein falsch non faux falso não nao nee onwaar');

export function isYes(text: string): boolean {
  return YES.has(text.toLowerCase());
}

export function isNo(text: string): boolean {
  return NO.has(text.toLowerCase());
}
