import type { EntityManager } from '@mikro-orm/postgresql';
import { Router } from 'express';
import { rows, sql } from '../../platform/database/sql.ts';
import { log } from '../../platform/logging/log.ts';

/** /healthz: the process lives. /readyz: it reaches a database whose tables are there, and is not about to stop. */
export function health(em: EntityManager, stopping: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    if (stopping()) return void res.status(503).json({ status: 'stopping' });
    try {
      await rows(em, sql`select id from sites limit 1`);
      res.json({ status: 'ok' });
    } catch (error) {
      log.warn({ err: error }, 'Not ready');
      res.status(503).json({ status: 'the database does not answer' });
    }
  });
  return router;
}
