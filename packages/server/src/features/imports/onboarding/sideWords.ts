/** In the languages in which headers are understood, with what a spreadsheet makes of a logical value. */
const YES = new Set([
  ...['yes', 'y', 'true', 't', '1', 'x', 'on', '✓', '✔', '☑'],
  ...[
    'ja',
    'j',
    'wahr',
    'oui',
    'o',
    'vrai',
    'sí',
    'si',
    's',
    'verdadero',
    'sim',
    'verdadeiro',
    'sì',
    'vero',
    'waar',
  ],
]);
const NO = new Set([
  ...['no', 'n', 'false', 'f', '0', 'off', '✗', '✘', '☐'],
  ...['nein', 'falsch', 'non', 'faux', 'falso', 'não', 'nao', 'nee', 'onwaar'],
]);
const COUNTS = ['count', 'counts', 'capacity', 'channelcount'];

export function isYes(text: string): boolean {
  return YES.has(text.toLowerCase());
}

export function isNo(text: string): boolean {
  return NO.has(text.toLowerCase());
}

/** A header, as `headerKey` brings it. */
export function isCount(header: string): boolean {
  return COUNTS.includes(header);
}
