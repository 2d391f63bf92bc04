import type { Language } from '../../../platform/language/Language.ts';
import { keyWords } from './keyWords.ts';
import { SHORTENED } from './patterns.ts';
import type { KeyWords } from './words/en.ts';

/** In words what keeps a text from being a key of a user (U2 to U4); said of texts that break the rule only. */
export type KeyFault = (text: string, language?: Language) => string;

/** Which character keeps a text from consisting of what is allowed. */
function stranger(text: string, allowed: RegExp, words: KeyWords): string {
  const found = [...text].find((character) => !allowed.test(character)) ?? '';
  if (/\p{L}/u.test(found)) return words.letter(found);
  return /\s/.test(found) ? words.space() : words.character(found);
}

/** Of a shortened number nobody can tell which digits there were. */
function fault(judge: (text: string, words: KeyWords) => string): KeyFault {
  return (text, language = 'en') => {
    const words = keyWords[language];
    return SHORTENED.test(text) ? words.shortened(text) : judge(text, words);
  };
}

export function digitsFault(most: number): KeyFault {
  return fault((text, words) =>
    /^[0-9]+$/.test(text)
      ? words.tooManyDigits(most, text)
      : words.digitsOnly(text, stranger(text, /[0-9]/, words)),
  );
}

export const idFault = fault((text, words) =>
  text.length > 64
    ? words.tooLong(64, text)
    : words.idCharacters(text, stranger(text, /[A-Za-z0-9._-]/, words)),
);

export const usernameFault = fault((text, words) =>
  text.length > 254 ? words.tooLong(254, text) : words.noSpaces(text, stranger(text, /[^\s\p{Cc}]/u, words)),
);

export const mobileFault = fault((text, words) =>
  /^(\+|00)/.test(text) ? words.noPhoneNumber(text) : words.noCountryCode(text),
);
