import { quoted } from '../../../../platform/language/quoted.ts';

const shown = (text: string) => quoted('en', text);

/** What keeps a text from being a key of a user, and what to do. */
export const en = {
  letter: (found: string) => `the letter ${found}`,
  space: () => 'a space',
  character: (found: string) => `the character ${found}`,
  shortened: (text: string) =>
    `A spreadsheet has shortened the number to ${shown(text)}. Format the column as text there, and write the number out again`,
  tooManyDigits: (most: number, text: string) => `At most ${most} digits: ${shown(text)} has ${text.length}`,
  digitsOnly: (text: string, stranger: string) => `Digits only: ${shown(text)} has ${stranger}`,
  tooLong: (most: number, text: string) => `At most ${most} characters: ${shown(text)} has ${text.length}`,
  idCharacters: (text: string, stranger: string) =>
    `Letters, digits, “.”, “_” and “-” only: ${shown(text)} has ${stranger}`,
  noSpaces: (text: string, stranger: string) => `No spaces: ${shown(text)} has ${stranger}`,
  noPhoneNumber: (text: string) =>
    `Not a phone number: ${shown(text)}. Check the country code and the number of digits`,
  noCountryCode: (text: string) =>
    `Begin with + and the country code, as in +44 7700 900123: ${shown(text)} has none`,

  emailSpace: () => 'it has a space in it',
  emailTooLong: () => 'it is longer than 254 characters',
  atMissing: () => 'the @ is missing',
  twoAts: () => 'it has more than one @',
  nothingBefore: () => 'there is nothing before the @',
  localWrong: (local: string) => `“${local}” cannot stand before the @`,
  nothingAfter: () => 'there is nothing after the @',
  noEnding: () => 'the domain has no ending',
  dotTooMany: () => 'the domain has a dot too many',
  labelWrong: (label: string) => `“${label}” cannot stand in a domain`,
};

export type KeyWords = typeof en;
