import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { isLive, reachableSessions } from './reachableSessions.ts';
import type { EndSessionPayload } from './UserSession.ts';

/** A4: ends one session. That of somebody else is an event of their account, so a run of one user (C1). */
export async function endUserSession(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<EndSessionPayload> {
  const [session] = isUuid(id)
    ? await rows<{ userId: string }>(
        em,
        sql`update sessions s set ended_at = now() where s.id = ${id} and ${isLive} and ${reachableSessions(actor)}
            returning s.user_id as "userId"`,
      )
    : [];
  if (!session) {
    const message = 'There is no such session, or it has ended already.';
    return { ended: false, userErrors: [userError('UNKNOWN_ID', message, ['id'])] };
  }
  if (session.userId !== actor.userId) await logLogOut(em, actor, session.userId);
  return { ended: true, userErrors: [] };
}

async function logLogOut(em: EntityManager, actor: Actor, userId: string): Promise<void> {
  await rows(
    em,
    sql`with run as (
          insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, selection, input,
            selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
          values (${actor.siteId}, 'LOG_OUT', 'APPLIED', ${actor.userId}, ${actor.name}, ${actor.tokenId ?? null},
            'endSession', ${JSON.stringify({ ids: [userId] })}::jsonb, '{}', 1, 1, 0, 0, '{sessions}', now(), now(), now())
          returning id)
        insert into changes (site_id, run_id, user_id, field, before, after)
        select ${actor.siteId}::uuid, id, ${userId}::uuid, 'sessions', to_jsonb(1), null from run`,
  );
}
