import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { Permission } from '../../roles/permissions.ts';
import { reachesSite } from '../../roles/reachesSite.ts';

/** R2: a new user with this org unit and these teams (a JSON array of ids) is within what all the permissions reach. */
export function createsWithin(
  actor: Actor,
  permissions: readonly Permission[],
  { orgUnit, teams }: { orgUnit: Sql; teams: Sql },
): Sql {
  const narrow = permissions.filter((permission) => !reachesSite(actor, permission));
  const conditions = narrow.map((permission) => {
    const scopes = actor.permissions.get(permission);
    const reaches: Sql[] = [sql`false`];
    if (scopes?.has('ORG_UNIT') && actor.orgUnitId) {
      reaches.push(
        sql`${orgUnit} in (select o.id from org_units o where o.path @> array[${actor.orgUnitId}]::uuid[])`,
      );
    }
    if (scopes?.has('TEAMS')) {
      reaches.push(
        sql`exists (select from user_teams mine where mine.user_id = ${actor.userId} and ${teams} ? mine.team_id::text)`,
      );
    }
    return sql`coalesce(${sql.join(reaches, sql` or `)}, false)`;
  });
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
}
