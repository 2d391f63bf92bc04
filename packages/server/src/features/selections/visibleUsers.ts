import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import { resourceCondition } from './filterCondition.ts';

/** R2: how far a permission of the actor reaches, the resource filter included, as a condition over `u`, a row of readable_users. */
export function visibleUsers(actor: Actor, permission: Permission): Sql {
  const scopes = actor.permissions.get(permission) ?? new Set();
  const { resourceFilter } = actor;
  const inSite = sql`u.site_id = ${actor.siteId}`;
  const site = resourceFilter ? sql`${inSite} and ${resourceCondition(resourceFilter)}` : inSite;
  if (scopes.has('SITE')) return site;
  const reaches: Sql[] = [];
  if (scopes.has('ORG_UNIT') && actor.orgUnitId) {
    reaches.push(
      sql`u.org_unit_id in (select o.id from org_units o where o.path @> array[${actor.orgUnitId}]::uuid[])`,
    );
  }
  if (scopes.has('TEAMS')) {
    reaches.push(sql`u.id in (select theirs.user_id from user_teams mine
      join user_teams theirs on theirs.team_id = mine.team_id where mine.user_id = ${actor.userId})`);
  }
  return reaches.length ? sql`${site} and (${sql.join(reaches, sql` or `)})` : sql`false`;
}
