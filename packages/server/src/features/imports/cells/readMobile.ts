import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { CellProblem } from './CellProblem.ts';

/** U3: + or 00 and a country code; kept as E.164. */
export function readMobile(text: string): string | CellProblem {
  const international = text.replace(/^00/, '+');
  // Lengths are checked, not number ranges: those change faster than the library's tables.
  const number = international.startsWith('+') ? parsePhoneNumberFromString(international) : undefined;
  return number?.isPossible() && !number.ext ? number.number : new CellProblem('MOBILE_INVALID', text);
}
