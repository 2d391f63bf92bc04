import type { RequestHandler } from 'express';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { ApiError, shownError } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { log } from '../../platform/logging/log.ts';
import { admitOperation } from './admitOperation.ts';
import type { RequestContext } from './RequestContext.ts';
import { sendError } from './sendError.ts';

type Contextual = RequestContext & Record<PropertyKey, unknown>;

/** GET /graphql/stream: subscriptions only, by the same rules as everything else. */
export function liveEndpoint(schema: GraphQLSchema): RequestHandler {
  const handle = createHandler<Contextual>({
    schema,
    context: (req) => (req.raw.res?.locals.context ?? {}) as Contextual,
    onSubscribe: (req, { query, operationName, variables }) => {
      const contextValue = req.raw.res?.locals.context as Contextual;
      return prepare(schema, query, operationName, variables ?? {}, contextValue);
    },
    onNext: (_context, _req, result) => withShownErrors(result as ExecutionResult),
  });
  return async (req, res) => {
    if (!(res.locals.context as RequestContext).signedIn) {
      return sendError(
        res,
        'UNAUTHENTICATED',
        'Sign in first: nobody is signed in, or the session has ended.',
      );
    }
    try {
      await handle(req, res);
    } catch (error) {
      log.error({ err: error }, 'A live stream broke off');
      if (!res.headersSent) sendError(res, 'INTERNAL', 'The stream broke off.');
      else res.end();
    }
  };
}

function prepare(
  schema: GraphQLSchema,
  query: string,
  operationName: string | null | undefined,
  variableValues: Record<string, unknown>,
  contextValue: Contextual,
): (ExecutionArgs & { contextValue: Contextual }) | ExecutionResult {
  try {
    const document = parse(query, { maxTokens: requestLimits.tokens });
    const errors = validate(schema, document, specifiedRules);
    if (errors.length) return withShownErrors({ errors });
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      throw new ApiError(
        'GRAPHQL_VALIDATION_FAILED',
        'Only subscriptions go by the stream. Send others to POST /graphql.',
      );
    }
    admitOperation(schema, document, operation, variableValues, contextValue);
    return { schema, document, operationName, variableValues, contextValue };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return withShownErrors({ errors: [error] });
  }
}

/** They go out as JSON, so their shape is all that counts. */
function withShownErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors?.length) return result;
  const errors = result.errors.map((error) => shownError(withCode(error), error));
  return { ...result, errors: errors as unknown as GraphQLError[] };
}

/** graphql-js gives no codes of its own; before execution it can only be the document. */
function withCode(error: GraphQLError) {
  const code = error.extensions.code ?? 'GRAPHQL_VALIDATION_FAILED';
  return { ...error.toJSON(), extensions: { ...error.extensions, code } };
}
