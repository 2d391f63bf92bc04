import { emailFault } from '../../users/keys/emailFault.ts';
import { CellProblem } from './CellProblem.ts';

/** The address with straight apostrophes; what is wrong with it is said by `emailFault`. */
export function readEmail(text: string): string | CellProblem {
  const straight = text.replaceAll(/[‘’]/g, "'");
  return emailFault(straight) ? new CellProblem('EMAIL_INVALID', text) : straight;
}
