import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { assertReachesSite } from '../../roles/assertReachesSite.ts';
import type { ErasePersonalDataInput, ErasePersonalDataPayload } from './ErasePersonalDataInput.ts';
import { findOpenRuns } from './findOpenRuns.ts';
import { whileNoRunIsAtWork } from './whileNoRunIsAtWork.ts';

interface Found {
  username: string | null;
  deleted: boolean;
  known: boolean;
}

/**
 * C5: the log keeps that something changed, not the personal values; the chain stays whole. The erasure is an event
 * of the user itself. What it does stands in the database (erase_personal_data), because the application's role
 * cannot change the log.
 */
export async function erasePersonalData(
  em: EntityManager,
  actor: Actor,
  values: ErasePersonalDataInput,
): Promise<ErasePersonalDataPayload> {
  assertReachesSite(actor, 'users.erase');
  const { userId, reason } = values;
  // What is refused keeps no run waiting.
  const early = await inSite(em, actor.siteId, (tx) => judge(tx, actor, values));
  if (early) return { erased: false, userErrors: [early] };
  return whileNoRunIsAtWork(em, { siteId: actor.siteId, userId }, async (tx) => {
    const problem = await judge(tx, actor, values);
    if (problem) return { erased: false, userErrors: [problem] };
    const { id } = await row<{ id: string }>(
      tx,
      sql`insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, reason, selection,
            input, selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
          values (${actor.siteId}, 'ERASE_PERSONAL_DATA', 'APPLIED', ${actor.userId}, ${actor.name},
            ${actor.tokenId ?? null}, 'erasePersonalData', ${reason}, ${JSON.stringify({ ids: [userId] })}::jsonb, '{}',
            1, 1, 0, 0, '{personalData}', now(), now(), now())
          returning id`,
    );
    await rows(tx, sql`select erase_personal_data(${userId}, ${id})`);
    await rows(
      tx,
      sql`insert into changes (site_id, run_id, user_id, field, before, after)
          values (${actor.siteId}, ${id}, ${userId}, 'personalData', '"kept"', '"erased"')`,
    );
    return { erased: true, userErrors: [] };
  });
}

async function judge(
  em: EntityManager,
  actor: Actor,
  { userId, confirm }: ErasePersonalDataInput,
): Promise<UserError | undefined> {
  return judgeUser(userId, confirm, await findUser(em, actor, userId)) ?? (await findOpenRuns(em, userId));
}

async function findUser(em: EntityManager, actor: Actor, userId: string): Promise<Found | undefined> {
  if (!isUuid(userId)) return undefined;
  const [user] = await rows<{ username: string; deleted: boolean }>(
    em,
    sql`select username, deleted_at is not null as deleted from users
        where id = ${userId} and site_id = ${actor.siteId} for update`,
  );
  if (user) return { ...user, known: true };
  // Removed by now: the home site is the one whose log has the account begin or end.
  const { known } = await row<{ known: boolean }>(
    em,
    sql`select exists (select from changes where user_id = ${userId} and site_id = ${actor.siteId}
          and field = 'existence') as known`,
  );
  return { username: null, deleted: true, known };
}

function judgeUser(userId: string, confirm: string, user: Found | undefined): UserError | undefined {
  if (!user?.known) return userError('UNKNOWN_ID', `There is no user with the id "${userId}".`, ['userId']);
  if (!user.deleted) {
    const message = `${user.username} is not deleted. Delete the user first, then erase.`;
    return userError('NOT_ALLOWED', message, ['userId']);
  }
  const wanted = user.username ?? userId;
  if (confirm.trim() === wanted) return undefined;
  return userError('INVALID', `"${confirm}" is not "${wanted}". Type it exactly to confirm.`, ['confirm']);
}
