import { SHORTENED } from './patterns.ts';

/** In words what keeps a text from being a key of a user (U2 to U4); said of texts that break the rule only. */
export type KeyFault = (text: string) => string;

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** Which character keeps a text from consisting of what is allowed. */
function stranger(text: string, allowed: RegExp): string {
  const found = [...text].find((character) => !allowed.test(character)) ?? '';
  if (/\p{L}/u.test(found)) return `the letter ${found}`;
  return /\s/.test(found) ? 'a space' : `the character ${found}`;
}

/** Which digits there were, nobody can tell from what is left. */
const shortened: KeyFault = (text) =>
  `A spreadsheet has shortened the number to ${quoted(text)}. Format the column as text there, and write the number out again`;

export function digitsFault(most: number): KeyFault {
  return (text) => {
    if (/^[0-9]+$/.test(text)) return `At most ${most} digits: ${quoted(text)} has ${text.length}`;
    if (SHORTENED.test(text)) return shortened(text);
    return `Digits only: ${quoted(text)} has ${stranger(text, /[0-9]/)}`;
  };
}

export const idFault: KeyFault = (text) => {
  if (SHORTENED.test(text)) return shortened(text);
  return text.length > 64
    ? `At most 64 characters: ${quoted(text)} has ${text.length}`
    : `Letters, digits, “.”, “_” and “-” only: ${quoted(text)} has ${stranger(text, /[A-Za-z0-9._-]/)}`;
};

export const usernameFault: KeyFault = (text) => {
  if (SHORTENED.test(text)) return shortened(text);
  return text.length > 254
    ? `At most 254 characters: ${quoted(text)} has ${text.length}`
    : `No spaces: ${quoted(text)} has ${stranger(text, /[^\s\p{Cc}]/u)}`;
};

export const mobileFault: KeyFault = (text) => {
  if (SHORTENED.test(text)) return shortened(text);
  return /^(\+|00)/.test(text)
    ? `Not a phone number: ${quoted(text)}. Check the country code and the number of digits`
    : `Begin with + and the country code, as in +44 7700 900123: ${quoted(text)} has none`;
};
