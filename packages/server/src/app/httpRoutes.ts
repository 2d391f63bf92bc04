import type { Router } from 'express';

/**
 * What features serve beside GraphQL; `contextOf(res)` has the caller. Uploads are POSTs with the CSRF header,
 * downloads are GETs below /files/<slug of the site>.
 */
export const uploadRoutes: Router[] = [];
export const fileRoutes: Router[] = [];
