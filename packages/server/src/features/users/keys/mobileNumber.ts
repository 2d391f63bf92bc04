import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** U3: + or 00 and a country code, as E.164; undefined where the text is no such number. */
export function mobileNumber(text: string): string | undefined {
  const international = text.replace(/^00/, '+');
  // Lengths are checked, not number ranges: those change faster than the library's tables.
  const number = international.startsWith('+') ? parsePhoneNumberFromString(international) : undefined;
  return number?.isPossible() && !number.ext ? number.number : undefined;
}
