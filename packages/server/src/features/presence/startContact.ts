import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { findQueueUser, type QueueUserKey } from './findQueueUser.ts';
import { presenceColumns } from './presenceColumns.ts';
import type { Presence, PresencePayload } from './schema/PresencePayload.ts';

/** A5: a repeat keeps the time of the first. */
export async function startContact(
  em: EntityManager,
  actor: Actor,
  key: QueueUserKey,
): Promise<PresencePayload> {
  const user = await findQueueUser(em, actor, key);
  if ('code' in user) return { presence: null, userErrors: [user] };
  const [presence] = await rows<Presence>(
    em,
    sql`update queue_presence q set contact_since = coalesce(q.contact_since, now()) where q.user_id = ${user.id}
        returning ${presenceColumns}`,
  );
  if (presence) return { presence, userErrors: [] };
  const message = `${user.name} is not logged on to the queue. Log them on first, or end their work at the phone.`;
  return { presence: null, userErrors: [userError('NOT_LOGGED_ON', message)] };
}
