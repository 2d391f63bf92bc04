import { type UserError, userError } from '../../platform/graphql/UserError.ts';

const UNIQUE_VIOLATION = '23505';

/** The result of `work`, or the user error where the database finds its name or code taken. */
export async function orTaken<T>(
  work: () => Promise<T>,
  taken: UserError,
): Promise<T | { userErrors: UserError[] }> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    return { userErrors: [taken] };
  }
}

export function nameTaken(word: string, name: string): UserError {
  return userError('NAME_TAKEN', `There is already ${word} "${name}". Choose another name.`, ['name']);
}

export function unknownId(word: string, id: string): UserError {
  const message = `There is no ${word} with the id "${id}". It may have been deleted; look at the list again.`;
  return userError('UNKNOWN_ID', message, ['id']);
}
