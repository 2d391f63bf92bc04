import { mobileNumber } from '../../users/keys/mobileNumber.ts';
import { CellProblem } from './CellProblem.ts';

/** U3: + or 00 and a country code; kept as E.164. */
export function readMobile(text: string): string | CellProblem {
  return mobileNumber(text) ?? new CellProblem('MOBILE_INVALID', text);
}
