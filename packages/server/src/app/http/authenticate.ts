import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestHandler, Response } from 'express';
import { ApiError } from '../../platform/errors.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { type Caller, identify } from './identify.ts';
import { RateLimit } from './RateLimit.ts';
import { RequestContext } from './RequestContext.ts';
import { sendError } from './sendError.ts';
import { sessionCookie } from './sessionCookie.ts';

/**
 * Gives the request its context. A cookie alone proves nothing about who made the page that sends it, so what
 * may change something also carries a header that other origins cannot send; a token is not sent by itself.
 */
export function authenticate(em: EntityManager): RequestHandler {
  const limit = new RateLimit(requestLimits.tokenRequestsPerMinute);
  return async (req, res, next) => {
    const byCookie = !req.headers.authorization && sessionCookie(req);
    if (byCookie && req.method !== 'GET' && req.headers['muster-csrf'] !== '1') {
      return sendError(
        res,
        'FORBIDDEN',
        'A request with the session cookie carries the header "muster-csrf: 1" too.',
      );
    }
    let caller: Caller;
    try {
      caller = await identify(em, req);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return sendError(res, error.code, error.message);
    }
    if (isLimited(limit, caller, res)) return;
    res.locals.context = new RequestContext(em.fork(), caller, req, res);
    next();
  };
}

/** Q4: answers a token that asks too often. */
function isLimited(limit: RateLimit, { byToken }: Caller, res: Response): boolean {
  const wait = byToken?.tokenId ? limit.admit(byToken.tokenId) : null;
  if (wait === null) return false;
  res.setHeader('retry-after', wait);
  const most = requestLimits.tokenRequestsPerMinute;
  const message = `This API token has made more than ${most} requests in a minute, the limit (tokenRequestsPerMinute). Try again in ${wait} s.`;
  sendError(res, 'RATE_LIMITED', message);
  return true;
}
