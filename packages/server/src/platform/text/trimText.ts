/** Soft hyphens, joints without width and marks of direction; those that join letters and emoji are part of them. */
const INVISIBLE = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const WIDE_SPACES = /[\u00a0\u2007\u202f]/g;

/**
 * White space around is no part of a value, nor are characters that nobody sees; a no-break space is a space, and
 * letters are composed, so that what looks alike is alike.
 */
export function trimText(raw: string): string {
  const plain = /^[ -~]*$/.test(raw)
    ? raw
    : raw.toWellFormed().replace(INVISIBLE, '').replace(WIDE_SPACES, ' ').normalize('NFC');
  return plain.trim();
}
