import { type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid, uuids } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import { selectionCondition } from './selectedUsers.ts';
import { sortKeys } from './sortKeys.ts';
import type { UserSelection } from './UserSelection.ts';

/**
 * B12: a SELECT of `(ordinal, user_id)` of the users selected, in the order in which the caller sees them: ids and
 * saved lists as they were given, a filter by its sort.
 */
export function orderedUsers(actor: Actor, permission: Permission, selection: UserSelection): Sql {
  const { joins, order } = selectionOrder(selection);
  return sql`
    select row_number() over (order by ${order}, u.id)::int as ordinal, u.id as user_id
    from readable_users u ${joins} where ${selectionCondition(actor, permission, selection)}`;
}

/** What a selection is sorted by, over `u` and what `joins` adds; the id comes last. */
export function selectionOrder({ ids, filter, savedSelection }: UserSelection): { joins: Sql; order: Sql } {
  if (filter) {
    const keys = sortKeys(filter.sort);
    return {
      joins: sql.join(
        keys.flatMap(({ join }) => join ?? []),
        sql` `,
      ),
      order: sql.join(
        keys.map(({ value, descending }) => sql`${value} ${descending ? sql`desc` : sql`asc`}`),
      ),
    };
  }
  const listed = ids
    ? sql`unnest(${uuids(ids)}::uuid[])`
    : sql`unnest((select s.user_ids from saved_selections s
        where s.id = ${savedSelection && isUuid(savedSelection) ? savedSelection : null}::uuid))`;
  return {
    joins: sql`join (select id, min(place) as place from ${listed} with ordinality as l(id, place) group by id) given
      on given.id = u.id`,
    order: sql`given.place`,
  };
}
