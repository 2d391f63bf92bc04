const INVISIBLE = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/** White space around is no part of a value, nor are characters that nobody sees; a no-break space is a space. */
export function trimText(raw: string): string {
  const plain = /^[ -~]*$/.test(raw)
    ? raw
    : raw.toWellFormed().replace(INVISIBLE, '').replaceAll('\u00a0', ' ');
  return plain.trim();
}
