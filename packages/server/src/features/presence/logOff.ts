import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../roles/Actor.ts';
import { afterLogOff } from './afterLogOff.ts';
import { findQueueUser, type QueueUserKey } from './findQueueUser.ts';
import type { PresencePayload } from './schema/PresencePayload.ts';

/** A5: who is not logged on is so already. */
export async function logOff(em: EntityManager, actor: Actor, key: QueueUserKey): Promise<PresencePayload> {
  const user = await findQueueUser(em, actor, key);
  if ('code' in user) return { presence: null, userErrors: [user] };
  await afterLogOff(em, actor.siteId, [user.id]);
  return { presence: null, userErrors: [] };
}
