import { dictionary } from '@zxcvbn-ts/language-common';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';

const common = new Set<string>(dictionary['passwords-common']);

export const PASSWORD_LENGTH = { least: 15, withSecondFactor: 8, most: 128 } as const;

/**
 * A1, NIST SP 800-63B-4: length counts, composition does not; what many people choose and what stands in the
 * form are the first guesses.
 */
export function judgePassword(
  password: string,
  guessable: readonly string[],
  least: number = PASSWORD_LENGTH.least,
): UserError[] {
  const { length } = [...password];
  const path = ['password'];
  if (length < least) {
    return [userError('PASSWORD_TOO_SHORT', `It has ${length} characters. Use at least ${least}.`, path)];
  }
  if (length > PASSWORD_LENGTH.most) {
    const message = `It has ${length} characters. Use at most ${PASSWORD_LENGTH.most}.`;
    return [userError('PASSWORD_TOO_LONG', message, path)];
  }
  return isGuessed(password.toLowerCase(), guessable)
    ? [userError('PASSWORD_COMMON', 'This is easily guessed. Use a longer phrase of your own.', path)]
    : [];
}

function isGuessed(password: string, guessable: readonly string[]): boolean {
  const unit = repeated(password);
  return (
    common.has(password) ||
    common.has(unit) ||
    guessable.some((word) => word.length > 0 && word.toLowerCase() === unit) ||
    new Set(password).size < 4 ||
    isSequence(password)
  );
}

/** What the text is a repetition of; itself where it is none. */
function repeated(text: string): string {
  const again = (text + text).indexOf(text, 1);
  return text.slice(0, again);
}

/** As "abcdefghijklmnop" or "987654321098765": each character is the next of the one before. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((character, i) => character.charCodeAt(0) - text.charCodeAt(i));
  return [1, -1].some((step) => steps.filter((one) => one === step).length >= steps.length - 1);
}
