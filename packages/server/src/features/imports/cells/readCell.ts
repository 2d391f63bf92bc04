export interface Cell {
  text: string;
  /** Began with ': no sign in it means anything. */
  literal: boolean;
}

/** A cell whose field is emptied. */
export const CLEAR = '-';

/** I5: null keeps the present value, CLEAR empties it, a leading ' makes the rest literal and is taken off once. */
export function readCell(raw: string): Cell | typeof CLEAR | null {
  const text = trimCell(raw);
  if (text === '') return null;
  if (text === CLEAR) return CLEAR;
  if (!text.startsWith("'")) return { text, literal: false };
  const rest = text.slice(1).trimStart();
  return rest === '' ? null : { text: rest, literal: true };
}

const INVISIBLE = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/** White space around is no part of a value, nor are characters that nobody sees; a no-break space is a space. */
export function trimCell(raw: string): string {
  const plain = /^[ -~]*$/.test(raw)
    ? raw
    : raw.toWellFormed().replace(INVISIBLE, '').replaceAll('\u00a0', ' ');
  return plain.trim();
}
