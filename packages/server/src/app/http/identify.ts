import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request } from 'express';
import { findSession } from '../../features/accounts/findSession.ts';
import type { Session } from '../../features/accounts/Session.ts';
import type { Actor } from '../../features/roles/Actor.ts';
import { findToken } from '../../features/tokens/findToken.ts';
import { ApiError } from '../../platform/errors.ts';
import { askedLanguage } from './askedLanguage.ts';
import { sessionCookie } from './sessionCookie.ts';
import { wantedSite } from './wantedSite.ts';

/** Neither: nobody. */
export interface Caller {
  session?: Session | null;
  byToken?: Actor;
}

/** Who makes a request, by API token or by session. A token that is not good is an error, not nobody. */
export async function identify(em: EntityManager, req: Request): Promise<Caller> {
  const { authorization } = req.headers;
  const reads = askedLanguage(req);
  if (authorization) return { byToken: { ...(await bearer(em, authorization, wantedSite(req))), reads } };
  const cookie = sessionCookie(req);
  if (!cookie) return { session: null };
  const session = await findSession(em, cookie, { slug: wantedSite(req), active: isActive(req) });
  return { session: session?.actor ? { ...session, actor: { ...session.actor, reads } } : session };
}

/** A stream lives on by itself, and the app says of each request whether somebody is there. */
function isActive({ baseUrl, headers }: Request): boolean {
  return baseUrl !== '/graphql/stream' && headers['muster-background'] !== '1';
}

async function bearer(em: EntityManager, authorization: string, slug: string | null): Promise<Actor> {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  const found = token ? await findToken(em, token, slug) : null;
  if (!found) {
    throw new ApiError(
      'UNAUTHENTICATED',
      'This API token is unknown, revoked or has expired. Send "Authorization: Bearer <token>" with one that is good.',
    );
  }
  if (!found.actor) {
    throw new ApiError(
      'FORBIDDEN',
      `This API token does not belong to the site ${slug}. Name its own, or none.`,
    );
  }
  return found.actor;
}
