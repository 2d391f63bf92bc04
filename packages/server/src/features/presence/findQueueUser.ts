import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { badInput } from '../../platform/errors.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';

export interface QueueUserKey {
  username?: string | null;
  numericId?: string | null;
}

export interface QueueUser {
  id: string;
  name: string;
  status: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'LOCKED';
}

/** The user whom the phone system means, as far as `presence.report` reaches. `lock` ends the statement. */
export async function findQueueUser(
  em: EntityManager,
  actor: Actor,
  { username, numericId }: QueueUserKey,
  lock: Sql = sql``,
): Promise<QueueUser | UserError> {
  if ((username == null) === (numericId == null)) {
    const message = `Give exactly one of username and numericId; ${username == null ? 'none' : 'both'} was given.`;
    throw badInput([{ path: ['input'], code: 'INVALID', message }]);
  }
  const key =
    username == null
      ? sql`u.numeric_id = ${numericId}`
      : sql`u.username_key = lower(${trimText(username)}::text)`;
  const [found] = await rows<QueueUser>(
    em,
    sql`select u.id, u.name, u.status from users u
        where ${key} and u.deleted_at is null and ${visibleUsers(actor, 'presence.report')} ${lock}`,
  );
  if (found) return found;
  return username == null
    ? userError('UNKNOWN_ID', `There is no user with the numeric ID ${numericId}.`, ['numericId'])
    : userError('UNKNOWN_ID', `There is no user ${username}.`, ['username']);
}
