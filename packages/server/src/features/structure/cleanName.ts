import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';

/** A name as it is stored, which is as a cell of a file is read (I9); or what is wrong with it. */
export function cleanName(given: string): { name: string; userErrors: UserError[] } {
  const name = trimText(given);
  const message = problemOf(name, given.trim());
  const code = name === '' ? 'REQUIRED' : 'INVALID';
  return { name, userErrors: message ? [userError(code, message, ['name'])] : [] };
}

function problemOf(name: string, given: string): string | undefined {
  if (name === '') return 'Give a name of 1 to 100 characters.';
  if (/[\p{Cc}\u2028\u2029]/u.test(given)) return 'A name holds no line breaks, tabs or control characters.';
  // I5: cells of import files hold several names with semicolons between them.
  if (name.includes(';')) return `"${name}" holds a semicolon, which separates names in import files.`;
  return undefined;
}
