import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';

const CODE = 'UNAUTHENTICATED';

function isSignedOut(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error))
    return error.errors.some(({ extensions }) => extensions?.code === CODE);
  return ServerError.is(error) && error.statusCode === 401;
}

/** Whatever the request was, a session that has ended leads to the sign-in; a mutation is what a person asked. */
export function signedOutLink(onSignedOut: (isAsked: boolean) => void): ErrorLink {
  return new ErrorLink(({ error, operation }) => {
    if (isSignedOut(error)) onSignedOut(operation.operationType === OperationTypeNode.MUTATION);
  });
}
