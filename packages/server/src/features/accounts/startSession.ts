import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Session } from './Session.ts';
import { hashToken, newSessionToken } from './sessionToken.ts';

interface Origin {
  address?: string | undefined;
  userAgent?: string | undefined;
}

/** Ends after 7 days whatever happens; find_session ends it after 12 idle hours. */
export async function startSession(
  em: EntityManager,
  actor: Actor,
  { address, userAgent }: Origin,
): Promise<{ session: Session; token: string }> {
  const token = newSessionToken();
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into sessions (user_id, home_site_id, site_id, token_hash, expires_at, address, user_agent)
        values (${actor.userId}, ${actor.homeSiteId}, ${actor.siteId}, ${hashToken(token)},
                now() + interval '7 days', ${address ?? null}, ${userAgent?.slice(0, 400) ?? null})
        returning id`,
  );
  await row(em, sql`select note_signed_in(${actor.userId})`);
  return { token, session: { id, userId: actor.userId, siteId: actor.siteId, actor } };
}
