import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from './Actor.ts';
import { lastAdministrator } from './administrators.ts';

export function limits(userGroupId: Sql): Sql {
  return sql`exists (select from user_groups into_group where into_group.id = ${userGroupId}
      and into_group.id <> u.user_group_id and into_group.resource_filter is not null)
    and not exists (select from user_resource_filters own where own.user_id = u.id)`;
}

/**
 * B9: the user of `u` is the actor, whom a move to the user group would limit by its resource filter, or who is limited
 * and would be so no more.
 */
export function limitsSelf({ userId, resourceFilter }: Actor, userGroupId: Sql): Sql {
  return resourceFilter ? sql`u.id = ${userId}` : sql`(u.id = ${userId} and ${limits(userGroupId)})`;
}

/** U9: a move to the user group would limit the last administrator, the user of `u`, by its resource filter. */
export function limitsLastAdministrator(actor: Actor, userGroupId: Sql): Sql {
  return sql`(${limits(userGroupId)} and ${lastAdministrator(actor)})`;
}
