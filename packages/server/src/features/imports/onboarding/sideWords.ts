const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'sí', 'si', 'sim'];
const NO = ['no', 'n', 'false', '0', 'nein', 'non', 'não'];
const COUNTS = ['count', 'counts', 'capacity', 'channelcount'];

export function isYes(text: string): boolean {
  return YES.includes(text.toLowerCase());
}

export function isNo(text: string): boolean {
  return NO.includes(text.toLowerCase());
}

/** A header, as `headerKey` brings it. */
export function isCount(header: string): boolean {
  return COUNTS.includes(header);
}
