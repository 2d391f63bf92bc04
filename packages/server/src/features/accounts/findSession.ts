import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { type ActorRow, actorOf } from '../roles/loadActor.ts';
import type { Session } from './Session.ts';
import { hashToken } from './sessionToken.ts';

type SessionRow = { session_id: string; account_id: string; site_id: string | null } & (
  | ActorRow
  | { user_id: null }
);

interface Wanted {
  /** The site to act in; null: the last used. */
  slug: string | null;
  /** Somebody did something; else the request keeps no session from ending of idleness. */
  active: boolean;
}

/** The session of a cookie, acting in the site of that slug or, without one, in the last used. */
export async function findSession(
  em: EntityManager,
  token: string,
  { slug, active }: Wanted,
): Promise<Session | null> {
  const [found] = await rows<SessionRow>(
    em,
    sql`select * from find_session(${hashToken(token)}, ${slug}, ${active})`,
  );
  if (!found) return null;
  const siteId = found.site_id ?? '';
  return {
    id: found.session_id,
    userId: found.account_id,
    siteId,
    actor: found.user_id === null ? null : actorOf(found, siteId),
  };
}
