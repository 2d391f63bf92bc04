import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import { findSession } from '../../features/accounts/findSession.ts';
import { log } from '../../platform/logging/log.ts';
import { sessionCookie } from './sessionCookie.ts';
import { wantedSite } from './wantedSite.ts';

const EVERY_MS = 15_000;

/** A stream lives no longer than the right to it: the session is looked at again while it is open. */
export function endWithSession(em: EntityManager, req: Request, res: Response): void {
  const token = sessionCookie(req);
  const check = async () => {
    const session = token ? await findSession(em.fork(), token, wantedSite(req)) : null;
    if (!session?.actor) res.end();
  };
  const timer = setInterval(() => {
    check().catch((err: unknown) => log.warn({ err }, 'The session of a stream could not be looked up'));
  }, EVERY_MS);
  res.once('close', () => clearInterval(timer));
}
