import type { EntityManager } from '@mikro-orm/postgresql';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { log } from '../../platform/logging/log.ts';
import { fileRoutes, signOn, uploadRoutes } from '../httpRoutes.ts';
import { authenticate } from './authenticate.ts';
import { graphqlEndpoint } from './graphqlEndpoint.ts';
import { health } from './health.ts';
import { limitSignOn } from './limitSignOn.ts';
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
  serveApi: boolean;
  stopping: () => boolean;
}

interface Endpoints {
  /** Ends what stays open by itself, before the server waits for the rest. */
  endStreams(): void;
  stop(): Promise<void>;
}

/** Everything that is served by HTTP, and how to stop it. */
export async function createHttpApp(options: Options): Promise<Endpoints & { app: Express }> {
  const { em, schema, web, serveApi, stopping } = options;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', 'loopback, uniquelocal');
  const { observe, router: metricsRoute } = metrics();
  app.use(observe, securityHeaders, health(em, stopping), metricsRoute);
  const api = serveApi ? await mountApi(app, em, schema) : undefined;
  if (web) app.use(webApp(web));
  app.use(unknownPath, failed);
  return { app, endStreams: () => api?.endStreams(), stop: async () => api?.stop() };
}

async function mountApi(app: Express, em: EntityManager, schema: GraphQLSchema): Promise<Endpoints> {
  const known = authenticate(em);
  const graphql = await graphqlEndpoint(schema, known);
  const live = liveEndpoint(em, schema);
  app.use('/graphql/stream', known, signedInOnly, live.handle);
  app.use('/graphql', graphql.router, unknownPath);
  app.use('/uploads', known, signedInOnly, ...uploadRoutes, unknownPath);
  app.use('/files/:site', known, signedInOnly, ...fileRoutes, unknownPath);
  app.use('/files', unknownPath);
  app.use('/auth/:site', limitSignOn(em), known, signOn, unknownPath);
  app.use('/auth', unknownPath);
  return { endStreams: live.stop, stop: graphql.stop };
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
