import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import { ApiError } from '../../platform/errors.ts';
import { log } from '../../platform/logging/log.ts';
import { identify } from './identify.ts';

const EVERY_MS = 15_000;

/** A stream lives no longer than the right to it: session or token are looked at again while it is open. */
export function endWithSession(em: EntityManager, req: Request, res: Response): void {
  const check = async () => {
    if (!(await isStillGood(em, req))) res.end();
  };
  const timer = setInterval(() => {
    check().catch((err: unknown) => log.warn({ err }, 'The session of a stream could not be looked up'));
  }, EVERY_MS);
  res.once('close', () => clearInterval(timer));
}

async function isStillGood(em: EntityManager, req: Request): Promise<boolean> {
  try {
    const { session, byToken } = await identify(em.fork(), req);
    return Boolean(byToken ?? session?.actor);
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
