import { emailFault } from '../../users/keys/emailFault.ts';
import { CellProblem } from './CellProblem.ts';

/** The address without white space around; what is wrong with it is said by `emailFault`. */
export function readEmail(text: string): string | CellProblem {
  return emailFault(text) ? new CellProblem('EMAIL_INVALID', text) : text;
}
