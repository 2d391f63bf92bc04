import type { UserErrorCode } from '../../gql/graphql.ts';

export interface UserError {
  code: UserErrorCode;
  message: string;
  path: readonly string[];
}

/** The message for a field of the form, where its path begins with the given steps. */
export function errorAt(errors: readonly UserError[], ...steps: string[]): string | undefined {
  return errors.find(({ path }) => steps.every((step, index) => path[index] === step))?.message;
}

/** The errors that no field of the form shows. */
export function errorsElsewhere(errors: readonly UserError[], fields: readonly string[]): UserError[] {
  return errors.filter(({ path }) => !fields.includes(path[0] ?? ''));
}
