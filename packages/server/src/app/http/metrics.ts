import { type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { log } from '../../platform/logging/log.ts';

export interface Metrics {
  observe: RequestHandler;
  router: Router;
}

/** GET /metrics for Prometheus, and how long each kind of request takes. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'muster_http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const router = Router();
  router.get('/metrics', async (_req, res) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
  const observe: RequestHandler = (req, res, next) => {
    const began = performance.now();
    res.once('finish', () => {
      const seconds = (performance.now() - began) / 1000;
      const route = routes.find((known) => req.originalUrl.startsWith(known)) ?? '/';
      duration.observe({ method: req.method, route, status: res.statusCode }, seconds);
      log.debug({ method: req.method, path: req.path, status: res.statusCode, seconds }, 'Request');
    });
    next();
  };
  return { observe, router };
}

/** Labels are few: a path may hold ids. */
const routes = [
  '/graphql/stream',
  '/graphql',
  '/uploads',
  '/files',
  '/assets',
  '/healthz',
  '/readyz',
  '/metrics',
];
