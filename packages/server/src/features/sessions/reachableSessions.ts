import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';

/** The sessions, `s`, that have not ended: those that find_session would take. */
export const isLive = sql`s.ended_at is null and s.expires_at > now() and session_ends_at(s.home_site_id, s.created_at, s.last_seen_at) > now()`;

/** A4: one's own, and those of users whom `sessions.end` reaches. A tool has none of its own. */
export function reachableSessions(actor: Actor): Sql {
  const theirs = sql`s.user_id in (select u.id from readable_users u where u.id = s.user_id
    and ${visibleUsers(actor, 'sessions.end')})`;
  return actor.tokenId ? theirs : sql`(s.user_id = ${actor.userId} or ${theirs})`;
}
