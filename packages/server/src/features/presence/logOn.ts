import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { findQueueUser, type QueueUser, type QueueUserKey } from './findQueueUser.ts';
import { presenceColumns } from './presenceColumns.ts';
import type { Presence, PresencePayload } from './schema/PresencePayload.ts';

/**
 * A5: a repeat is no error and keeps the time, so that a phone system that heard no answer asks again; the
 * profile is that of the last call.
 */
export async function logOn(
  em: EntityManager,
  actor: Actor,
  { profileId = null, ...key }: QueueUserKey & { profileId?: string | null },
): Promise<PresencePayload> {
  // Waits for a run that deletes or locks the user, which in turn sees who is logged on.
  const user = await findQueueUser(em, actor, key, sql`for share of u`);
  if ('code' in user) return { presence: null, userErrors: [user] };
  const userErrors = [...blocked(user), ...(await profileErrors(em, user, profileId))];
  if (userErrors.length > 0) return { presence: null, userErrors };
  const presence = await row<Presence>(
    em,
    sql`insert into queue_presence as q (site_id, user_id, profile_id)
        values (${actor.siteId}, ${user.id}, ${profileId})
        on conflict (user_id) do update set profile_id = excluded.profile_id
        returning ${presenceColumns}`,
  );
  return { presence, userErrors };
}

function blocked({ name, status }: QueueUser): UserError[] {
  if (status !== 'SUSPENDED' && status !== 'LOCKED') return [];
  const [state, mend] = status === 'LOCKED' ? ['locked', 'Unlock'] : ['suspended', 'Reactivate'];
  return [userError('USER_BLOCKED', `${name} is ${state}. ${mend} the account first.`)];
}

/** A personal profile, or a group profile that is switched on. */
async function profileErrors(em: EntityManager, user: QueueUser, id: string | null): Promise<UserError[]> {
  if (id === null) return [];
  const found = isUuid(id)
    ? await rows(
        em,
        sql`select from profiles p where p.id = ${id} and (p.user_id = ${user.id} or exists (
              select from user_profiles h where h.profile_id = p.id and h.user_id = ${user.id}))`,
      )
    : [];
  if (found.length > 0) return [];
  const message = `${user.name} has no profile ${id}. Switch it on for them first, or log on without a profile.`;
  return [userError('UNKNOWN_ID', message, ['profileId'])];
}
