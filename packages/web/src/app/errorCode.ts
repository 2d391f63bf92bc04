import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The code of the first error, from the closed list of the API. */
export function errorCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}
