import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Session } from './Session.ts';
import { hashToken, newSessionToken } from './sessionToken.ts';

interface Origin {
  address?: string | undefined;
  userAgent?: string | undefined;
}

export interface StartedSession {
  session: Session;
  token: string;
}

/** Ends by the limits of the site to which the account belongs; find_session looks at them each time. */
export async function startSession(
  em: EntityManager,
  actor: Actor,
  { address, userAgent }: Origin,
): Promise<StartedSession> {
  const token = newSessionToken();
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into sessions (user_id, home_site_id, site_id, token_hash, expires_at, address, user_agent)
        values (${actor.userId}, ${actor.homeSiteId}, ${actor.siteId}, ${hashToken(token)},
                session_expiry(${actor.homeSiteId}), ${address ?? null}, ${userAgent?.slice(0, 400) ?? null})
        returning id`,
  );
  await row(em, sql`select note_signed_in(${actor.userId})`);
  const session = { id, userId: actor.userId, siteId: actor.siteId, actor };
  return { token, session };
}
