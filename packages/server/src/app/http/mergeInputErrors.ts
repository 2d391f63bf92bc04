import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** graphql-js reports each wrong place of the variables as an error of its own; we give one with all places. */
export function mergeInputErrors(result: FormattedExecutionResult): void {
  const wrong = (result.errors ?? []).filter(isInputError);
  const [first] = wrong;
  if (!first || wrong.length < 2) return;
  const merged: GraphQLFormattedError = {
    message: wrong.map(({ message }) => message).join(' '),
    extensions: {
      code: 'BAD_USER_INPUT',
      errors: wrong.flatMap(({ extensions }) => extensions?.errors ?? []),
    },
  };
  result.errors = [merged, ...(result.errors ?? []).filter((error) => !isInputError(error))];
}

function isInputError({ extensions, path }: GraphQLFormattedError): boolean {
  return extensions?.code === 'BAD_USER_INPUT' && !path;
}
