import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { type RequestHandler, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { ApiError, errorCodes, RateLimited, shownError } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { log } from '../../platform/logging/log.ts';
import { admitOperation } from './admitOperation.ts';
import { jsonBody } from './jsonBody.ts';
import { limitOpenRequests } from './limitOpenRequests.ts';
import { mergeInputErrors } from './mergeInputErrors.ts';
import type { RequestContext } from './RequestContext.ts';
import { SharedRateLimit } from './SharedRateLimit.ts';
import { sendError } from './sendError.ts';

export interface GraphqlEndpoint {
  router: RequestHandler;
  stop(): Promise<void>;
}

/** POST /graphql */
export async function graphqlEndpoint(
  schema: GraphQLSchema,
  authenticate: RequestHandler,
): Promise<GraphqlEndpoint> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    formatError: shownError,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    introspection: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: requestLimits.tokens },
    logger: log,
    // Cache hints would wrap the resolver of every field.
    plugins: [admission(schema), ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const router = Router();
  const handle = expressMiddleware(apollo, {
    context: async ({ res }) => res.locals.context as RequestContext,
  });
  router.post('/', authenticate, ...jsonBody, handle);
  router.all('/', (_req, res) => {
    res.setHeader('allow', 'POST');
    sendError(res, 'BAD_USER_INPUT', 'Send operations by POST.', 405);
  });
  return { router, stop: () => apollo.stop() };
}

function httpOf(error: ApiError) {
  const headers = new HeaderMap();
  if (error instanceof RateLimited) headers.set('retry-after', String(error.retryAfter));
  return { status: errorCodes[error.code], headers };
}

function admission(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const limit = new SharedRateLimit(requestLimits.openRequestsPerMinute);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          try {
            const variables = request.variables ?? {};
            const rootFields = admitOperation(schema, document, operation, variables, contextValue);
            await limitOpenRequests(limit, rootFields, contextValue);
          } catch (error) {
            // Nothing has been resolved, so the answer has the status of its only error.
            if (error instanceof ApiError) error.extensions.http = httpOf(error);
            throw error;
          }
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind === 'single') mergeInputErrors(body.singleResult);
        },
      };
    },
  };
}
