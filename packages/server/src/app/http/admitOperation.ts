import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { checkLimits } from '../../platform/graphql/checkLimits.ts';
import { refuseUnstorable } from '../../platform/graphql/refuseUnstorable.ts';
import type { RequestContext } from './RequestContext.ts';

/** All that a request without a session gets. */
const open = new Set([
  'viewer',
  'setUp',
  'signIn',
  'confirmSignIn',
  'confirmOwnContact',
  'signOut',
  'forgotPassword',
  'resetPassword',
  'accountLink',
  'signInOptions',
  '__typename',
]);

/** Q4 and R2 before anything is resolved: within the limits, and signed in unless it is about signing in. The root fields. */
export function admitOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): readonly string[] {
  const exports = context.signedIn && context.actor.exports === true;
  const { rootFields } = checkLimits(schema, document, operation, variables, exports);
  // The getter throws UNAUTHENTICATED or FORBIDDEN.
  if (!context.signedIn && rootFields.some((field) => !open.has(field))) void context.actor;
  refuseUnstorable(document, variables);
  return rootFields;
}
