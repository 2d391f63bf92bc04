import { trimText } from '../../../platform/text/trimText.ts';

export interface Cell {
  /** With UNREADABLE for each sign that no text has. */
  text: string;
  /** Began with ': no sign in it means anything. */
  literal: boolean;
}

/** A cell whose field is emptied. */
export const CLEAR = '-';

/** What decoders put where bytes stand for nothing. */
export const UNREADABLE = '\ufffd';

/** Signs that no text has but one read in a wrong encoding; trimming would take them for nothing. */
const FOREIGN = /[\u0080-\u0084\u0086-\u009f]/;
const ALL_FOREIGN = new RegExp(FOREIGN, 'g');

/** I5: null keeps the present value, CLEAR empties it, a leading ' makes the rest literal and is taken off once. */
export function readCell(raw: string): Cell | typeof CLEAR | null {
  const text = trimText(FOREIGN.test(raw) ? raw.replace(ALL_FOREIGN, UNREADABLE) : raw);
  if (text === '') return null;
  if (text === CLEAR) return CLEAR;
  if (!text.startsWith("'")) return { text, literal: false };
  const rest = text.slice(1).trimStart();
  return rest === '' ? null : { text: rest, literal: true };
}
