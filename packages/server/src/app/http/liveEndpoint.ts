import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestHandler, Response } from 'express';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { ApiError, shownError } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { log } from '../../platform/logging/log.ts';
import { admitOperation } from './admitOperation.ts';
import { endWithSession } from './endWithSession.ts';
import type { RequestContext } from './RequestContext.ts';

type Contextual = RequestContext & Record<PropertyKey, unknown>;

export interface LiveEndpoint {
  handle: RequestHandler;
  /** Ends every stream, so that the server can stop; browsers open them again elsewhere. */
  stop(): void;
}

/** GET /graphql/stream: subscriptions only, by the same rules as everything else. */
export function liveEndpoint(em: EntityManager, schema: GraphQLSchema): LiveEndpoint {
  const open = new Set<Response>();
  const stream = createHandler<Contextual>({
    schema,
    // One stream a subscription: the other mode would keep streams under tokens that are bound to no session.
    authenticate: () => null,
    context: (req) => (req.raw.res?.locals.context ?? {}) as Contextual,
    onSubscribe: (req, { query, operationName, variables }) => {
      const contextValue = req.raw.res?.locals.context as Contextual;
      return prepare(schema, { query, operationName, variables: variables ?? {}, contextValue });
    },
    onNext: (_context, _req, result) => withShownErrors(result as ExecutionResult),
  });
  const handle: RequestHandler = async (req, res) => {
    open.add(res);
    res.once('close', () => open.delete(res));
    endWithSession(em, req, res);
    try {
      await stream(req, res);
    } catch (error) {
      // A browser that has left is no failure.
      if (!res.destroyed) log.error({ err: error }, 'A live stream broke off');
      res.end();
    }
  };
  return { handle, stop: () => open.forEach((res) => void res.end()) };
}

interface Asked {
  query: string;
  operationName: string | null | undefined;
  variables: Record<string, unknown>;
  contextValue: Contextual;
}

function prepare(
  schema: GraphQLSchema,
  { query, operationName, variables, contextValue }: Asked,
): (ExecutionArgs & { contextValue: Contextual }) | ExecutionResult {
  try {
    const document = parse(query, { maxTokens: requestLimits.tokens });
    const errors = validate(schema, document);
    if (errors.length) return { data: null, errors };
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      const message = 'Only subscriptions go by the stream. Send others to POST /graphql.';
      throw new ApiError('GRAPHQL_VALIDATION_FAILED', message);
    }
    admitOperation(schema, document, operation, variables, contextValue);
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { data: null, errors: [error] };
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
