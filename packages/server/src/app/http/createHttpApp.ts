import type { EntityManager } from '@mikro-orm/postgresql';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { log } from '../../platform/logging/log.ts';
import { fileRoutes, uploadRoutes } from '../httpRoutes.ts';
import { authenticate } from './authenticate.ts';
import { type GraphqlEndpoint, graphqlEndpoint } from './graphqlEndpoint.ts';
import { health } from './health.ts';
import { liveEndpoint } from './liveEndpoint.ts';
import { metrics } from './metrics.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sendError } from './sendError.ts';
import { signedInOnly } from './signedInOnly.ts';
import { webApp } from './webApp.ts';

interface Options {
  em: EntityManager;
  schema: GraphQLSchema;
  /** The folder of the built web app; undefined where this process serves the API only. */
  web?: string | undefined;
  /** False: health and metrics only. */
  api: boolean;
  stopping: () => boolean;
}

/** Everything that is served by HTTP, and how to stop it. */
export async function createHttpApp({
  em,
  schema,
  web,
  api,
  stopping,
}: Options): Promise<{ app: Express; stop(): Promise<void> }> {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', 'loopback, uniquelocal');
  const { observe, router: metricsRoute } = metrics();
  app.use(observe, securityHeaders, health(em, stopping), metricsRoute);
  const graphql = api ? await serveApi(app, em, schema) : undefined;
  if (web) app.use(webApp(web));
  app.use(unknownPath, failed);
  return { app, stop: async () => graphql?.stop() };
}

async function serveApi(app: Express, em: EntityManager, schema: GraphQLSchema): Promise<GraphqlEndpoint> {
  const known = authenticate(em);
  const graphql = await graphqlEndpoint(schema, known);
  app.use('/graphql/stream', known, liveEndpoint(schema));
  app.use('/graphql', graphql.router, unknownPath);
  app.use('/uploads', known, signedInOnly, ...uploadRoutes, unknownPath);
  app.use('/files/:site', known, signedInOnly, ...fileRoutes, unknownPath);
  app.use('/files', unknownPath);
  return graphql;
}

const unknownPath: express.RequestHandler = (req, res) => {
  sendError(res, 'BAD_USER_INPUT', `There is nothing at ${req.originalUrl.split('?')[0]}.`, 404);
};

const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const status = (error as { status?: unknown }).status;
  if (typeof status === 'number' && status < 500)
    return sendError(res, 'BAD_USER_INPUT', 'The request is malformed.', status);
  log.error({ err: error }, 'A request failed');
  if (res.headersSent) return next(error);
  sendError(res, 'INTERNAL', 'Something went wrong on the server. Its log has the details.');
};
