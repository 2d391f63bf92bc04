import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { findSite } from './findSite.ts';

interface Judged {
  slug: string;
  name: string;
  timeZone: string;
}

/** All that is wrong with a new site; the paths are those of the input that it comes from. */
export async function judgeSite(
  em: EntityManager,
  { slug, name, timeZone }: Judged,
  paths: Record<keyof Judged, string>,
): Promise<UserError[]> {
  const errors: UserError[] = [];
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug)) {
    errors.push(userError('INVALID', 'Use 1 to 63 small letters, digits and hyphens.', [paths.slug]));
  } else if (reserved.has(slug) || (await findSite(em, slug))) {
    errors.push(slugTaken(slug, paths.slug));
  }
  if (!name.trim()) errors.push(userError('REQUIRED', 'Name the site.', [paths.name]));
  if (!isTimeZone(timeZone)) errors.push(noTimeZone(timeZone, paths.timeZone));
  return errors;
}

export function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}

export function noTimeZone(name: string, path: string): UserError {
  return userError('INVALID', `"${name}" is no time zone such as Europe/Berlin.`, [path]);
}

export function slugTaken(slug: string, path: string): UserError {
  return userError('INVALID', `There is a site with the address "${slug}". Choose another.`, [path]);
}

/** First parts of addresses that are no site's. */
const reserved = new Set([
  'assets',
  'auth',
  'files',
  'forgot-password',
  'graphql',
  'healthz',
  'metrics',
  'readyz',
  'reset-password',
  'setup',
  'sign-in',
  'uploads',
]);
