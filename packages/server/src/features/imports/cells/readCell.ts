import { trimText } from '../../../platform/text/trimText.ts';

export interface Cell {
  text: string;
  /** Began with ': no sign in it means anything. */
  literal: boolean;
}

/** A cell whose field is emptied. */
export const CLEAR = '-';

/** I5: null keeps the present value, CLEAR empties it, a leading ' makes the rest literal and is taken off once. */
export function readCell(raw: string): Cell | typeof CLEAR | null {
  const text = trimText(raw);
  if (text === '') return null;
  if (text === CLEAR) return CLEAR;
  if (!text.startsWith("'")) return { text, literal: false };
  const rest = text.slice(1).trimStart();
  return rest === '' ? null : { text: rest, literal: true };
}
