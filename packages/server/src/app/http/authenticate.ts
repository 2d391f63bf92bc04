import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestHandler } from 'express';
import { findSession } from '../../features/accounts/findSession.ts';
import { RequestContext } from './RequestContext.ts';
import { sendError } from './sendError.ts';
import { sessionCookie } from './sessionCookie.ts';
import { wantedSite } from './wantedSite.ts';

/**
 * Gives the request its context. A cookie alone proves nothing about who made the page that sends it, so what
 * may change something also carries a header that other origins cannot send.
 */
export function authenticate(em: EntityManager): RequestHandler {
  return async (req, res, next) => {
    if (req.headers.authorization) {
      return sendError(res, 'UNAUTHENTICATED', 'This API token is unknown, revoked or has expired.');
    }
    const token = sessionCookie(req);
    if (token && req.method !== 'GET' && req.headers['muster-csrf'] !== '1') {
      return sendError(
        res,
        'FORBIDDEN',
        'A request with the session cookie carries the header "muster-csrf: 1" too.',
      );
    }
    const session = token ? await findSession(em, token, wantedSite(req)) : null;
    res.locals.context = new RequestContext(em.fork(), session, req, res);
    next();
  };
}
