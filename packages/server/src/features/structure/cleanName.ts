import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { nameProblem } from '../../platform/text/nameProblem.ts';
import { trimText } from '../../platform/text/trimText.ts';

/** A name as it is stored, which is as a cell of a file is read (I9); or what is wrong with it. */
export function cleanName(given: string): { name: string; userErrors: UserError[] } {
  const name = trimText(given);
  const message = nameProblem(name, given.trim());
  const code = name === '' ? 'REQUIRED' : 'INVALID';
  return { name, userErrors: message ? [userError(code, message, ['name'])] : [] };
}

/** So many characters a name may have before it is cleaned: whether it is too long, the cleaned one says. */
export const MOST_GIVEN = 400;
