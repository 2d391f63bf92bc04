import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';

/**
 * How far the actor reaches with an export, as a text that is another one as soon as any of it has changed: the scopes
 * of what an export needs, the resource filter, the org unit and, where they count, the teams.
 */
export function reachOf({ permissions, resourceFilter, orgUnitId, userId }: Actor): Sql {
  const scopes = (['users.read', 'users.export'] as const).map((permission) =>
    [...(permissions.get(permission) ?? [])].sort(),
  );
  const rights = JSON.stringify({ scopes, resourceFilter, orgUnitId });
  if (!scopes.flat().includes('TEAMS')) return sql`${rights}::text`;
  return sql`${rights} || coalesce((select string_agg(t.team_id::text, ' ' order by t.team_id)
    from user_teams t where t.user_id = ${userId}), '')`;
}
