import type { Request } from 'express';

/** The slug of the site that a request names: in its path, its header, or, for EventSource, its query. */
export function wantedSite(req: Request): string | null {
  const slug = req.params.site ?? req.headers['muster-site'] ?? req.query.site;
  return typeof slug === 'string' && slug ? slug : null;
}
