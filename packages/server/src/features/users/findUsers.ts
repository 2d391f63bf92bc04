import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { selectUsers } from './selectUsers.ts';
import type { User } from './User.ts';

/** Users by their ids, deleted ones included, as far as the actor may see them; in no certain order. */
export function findUsers(
  em: EntityManager,
  actor: Actor,
  ids: readonly string[],
  requested: Requested,
): Promise<User[]> {
  const page = sql`select u.id from readable_users u
    where u.id = any(${uuids(ids)}::uuid[]) and ${visibleUsers(actor, 'users.read')}`;
  return rows(em, selectUsers(actor, page, requested));
}
