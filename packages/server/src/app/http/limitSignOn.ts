import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestHandler } from 'express';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { SharedRateLimit } from './SharedRateLimit.ts';

/** Q4: each way to a provider and back makes the server ask it, for nobody yet known. The sign-in page says the refusal. */
export function limitSignOn(em: EntityManager): RequestHandler<{ site: string }> {
  const limit = new SharedRateLimit(requestLimits.openRequestsPerMinute);
  return async (req, res, next) => {
    const wait = await limit.admit(em, `sign-on ${req.ip}`);
    if (wait === null) return next();
    res.setHeader('retry-after', wait);
    res.redirect(302, `/${encodeURIComponent(req.params.site)}?problem=SSO_LIMITED`);
  };
}
