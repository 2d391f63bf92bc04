import { type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid, uuids } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import { filterCondition } from './filterCondition.ts';
import type { UserSelection } from './UserSelection.ts';
import { visibleUsers } from './visibleUsers.ts';

/**
 * B1: a SELECT of the ids of the users selected, as far as the permission reaches. Unknown and invisible ones
 * are left out. Ids and saved selections may name deleted users, which the action judges.
 */
export function selectedUsers(actor: Actor, permission: Permission, selection: UserSelection): Sql {
  return sql`select u.id from readable_users u where ${selectionCondition(actor, permission, selection)}`;
}

/** The same as a condition over `u`, a row of readable_users. */
export function selectionCondition(actor: Actor, permission: Permission, selection: UserSelection): Sql {
  return sql`${visibleUsers(actor, permission)} and ${chosen(actor, selection)}`;
}

function chosen(actor: Actor, selection: UserSelection): Sql {
  const except = uuids(selection.except ?? []);
  const named = given(actor, selection);
  return except.length ? sql`${named} and u.id <> all(${except}::uuid[])` : named;
}

function given(actor: Actor, { ids, filter, savedSelection }: UserSelection): Sql {
  if (ids) return sql`u.id = any(${uuids(ids)}::uuid[])`;
  if (savedSelection && isUuid(savedSelection)) {
    return sql`u.id in (select unnest(s.user_ids) from saved_selections s
      where s.id = ${savedSelection} and s.owner_id = ${actor.userId})`;
  }
  if (!filter) return sql`false`;
  const except = uuids(filter.except ?? []);
  const matching = filterCondition(filter.where);
  return except.length ? sql`${matching} and u.id <> all(${except}::uuid[])` : matching;
}
