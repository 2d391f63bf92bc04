import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import type { FormField } from '../FormValues.ts';
import { type Subject, touches } from '../Subject.ts';

const rules: { of: FormField[]; message: string }[] = [
  { of: ['firstName', 'lastName'], message: 'Give a first or a last name.' },
  { of: ['email', 'mobile'], message: 'Give an e-mail address or a mobile number.' },
  { of: ['username'], message: 'Give a username, or an e-mail address to take its place.' },
  { of: ['language'], message: 'Choose a language.' },
  { of: ['userType'], message: 'Choose a user type.' },
  { of: ['userGroupId'], message: 'Choose a user group.' },
];

/** U1, U6: what a user cannot be without; of what an edit leaves alone nothing is asked. */
export function requiredErrors(subject: Subject, unread: readonly string[]): UserError[] {
  const errors = rules
    .filter(({ of }) => touches(subject, ...of) && !of.some((field) => subject.after[field]))
    .filter(({ of }) => !of.some((field) => unread.includes(field)))
    .map(({ of, message }) => userError('REQUIRED', message, [of[0] ?? '']));
  const { roles } = subject.after;
  if (touches(subject, 'roles') && (roles ?? []).length === 0) {
    const [code, message] = subject.present
      ? (['NO_ROLE_LEFT', 'This takes the last role away. Everybody has at least one.'] as const)
      : (['REQUIRED', 'Choose at least one role.'] as const);
    errors.push(userError(code, message, ['roleIds']));
  }
  return errors;
}
