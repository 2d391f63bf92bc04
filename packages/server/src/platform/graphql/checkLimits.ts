import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ApiError } from '../errors.ts';
import { type Measures, measureOperation } from './measureOperation.ts';
import { requestLimits } from './requestLimits.ts';

/** Throws TOO_COMPLEX with the limit and the value; returns what was measured. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measures {
  const measures = measureOperation(schema, document, operation, variables);
  const { depth, cost, aliases, aliasedField, rootFields } = measures;
  const mutations = operation.operation === 'mutation' ? rootFields.length : 0;
  check('The depth of the query', depth, requestLimits.depth);
  check(`The number of aliases of ${aliasedField}`, aliases, requestLimits.aliases);
  check('The number of mutations in one request', mutations, requestLimits.mutations);
  check('The cost of the query (objects that its answer may hold)', cost, requestLimits.cost);
  return measures;
}

function check(what: string, value: number, limit: number): void {
  if (value > limit) throw new ApiError('TOO_COMPLEX', `${what} is ${value}; the limit is ${limit}.`);
}
