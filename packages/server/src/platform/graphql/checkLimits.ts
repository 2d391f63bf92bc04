import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ApiError, badInput } from '../errors.ts';
import { type Measures, measureOperation } from './measureOperation.ts';
import { requestLimits } from './requestLimits.ts';

/** Throws TOO_COMPLEX with the limit and the value; returns what was measured. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  exports: boolean,
): Measures {
  const measures = measureOperation(schema, document, operation, variables);
  const { depth, cost, page, aliases, aliasedField, rootFields } = measures;
  const mutations = operation.operation === 'mutation' ? rootFields.length : 0;
  check('The depth of the query', depth, requestLimits.depth);
  check(`The number of aliases of ${aliasedField}`, aliases, requestLimits.aliases);
  check('The number of mutations in one request', mutations, requestLimits.mutations);
  const { pageSize, exportPageSize, exportCost } = requestLimits;
  checkPage(page, exports ? exportPageSize : pageSize);
  const what = 'The cost of the query (objects that its answer may hold)';
  check(what, cost, exports ? exportCost : requestLimits.cost);
  return measures;
}

function checkPage(page: number, limit: number): void {
  if (page <= limit) return;
  const message = `A page of ${page} is asked for; the limit is ${limit}. Ask for less, and for the next page after it.`;
  throw badInput([{ path: ['first'], code: 'INVALID', message }]);
}

function check(what: string, value: number, limit: number): void {
  if (value > limit) throw new ApiError('TOO_COMPLEX', `${what} is ${value}; the limit is ${limit}.`);
}
