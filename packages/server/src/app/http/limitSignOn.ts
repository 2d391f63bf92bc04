import type { RequestHandler } from 'express';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { RateLimit } from './RateLimit.ts';

/** Q4: each way to a provider and back makes the server ask it, for nobody yet known. The sign-in page says the refusal. */
export function limitSignOn(): RequestHandler<{ site: string }> {
  const limit = new RateLimit(requestLimits.openRequestsPerMinute);
  return (req, res, next) => {
    const wait = limit.admit(req.ip ?? '');
    if (wait === null) return next();
    res.setHeader('retry-after', wait);
    res.redirect(302, `/${encodeURIComponent(req.params.site)}?problem=SSO_LIMITED`);
  };
}
