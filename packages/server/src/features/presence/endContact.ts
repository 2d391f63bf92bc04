import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { afterLogOff } from './afterLogOff.ts';
import { findQueueUser, type QueueUserKey } from './findQueueUser.ts';
import { presenceColumns } from './presenceColumns.ts';
import type { Presence, PresencePayload } from './schema/PresencePayload.ts';

/** A5, B21: logs off who was to be logged off after the contact. Without a contact there is nothing to end. */
export async function endContact(
  em: EntityManager,
  actor: Actor,
  key: QueueUserKey,
): Promise<PresencePayload> {
  const user = await findQueueUser(em, actor, key);
  if ('code' in user) return { presence: null, userErrors: [user] };
  const [presence] = await rows<Presence>(
    em,
    sql`update queue_presence q set contact_since = null where q.user_id = ${user.id} returning ${presenceColumns}`,
  );
  if (!presence?.logOffAfterContact) return { presence: presence ?? null, userErrors: [] };
  await afterLogOff(em, actor.siteId, [user.id]);
  return { presence: null, userErrors: [] };
}
