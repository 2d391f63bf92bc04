import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import { isLive, reachableSessions } from './reachableSessions.ts';
import type { UserSession } from './UserSession.ts';

interface SessionsOf {
  userId: string;
  /** The session of the request. */
  current: string | null;
}

export async function listSessions(
  em: EntityManager,
  actor: Actor,
  { userId, current }: SessionsOf,
): Promise<UserSession[]> {
  if (!isUuid(userId)) return [];
  return rows(
    em,
    sql`select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
          s.address, s.user_agent as "userAgent", s.id is not distinct from ${current}::uuid as current
        from sessions s where s.user_id = ${userId} and ${isLive} and ${reachableSessions(actor)}
        order by s.last_seen_at desc, s.id limit 100`,
  );
}
