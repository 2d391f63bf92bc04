import { type Sql, sql } from '../../../../platform/database/sql.ts';
import { uuids } from '../../../../platform/database/uuids.ts';
import type { Subject } from '../Subject.ts';

/**
 * A statement that sees the new user as if they were there, in `coming` and beside the actor in the tables of teams
 * and skills: so the rule of what somebody reaches (visibleUsers) is asked of them before they exist.
 */
export function asNew({ actor, id, after }: Subject, statement: Sql): Sql {
  const uuid = (value: string | null | undefined) => sql`${uuids(value ? [value] : [])[0] ?? null}::uuid`;
  const skills = JSON.stringify(after.skills ?? {});
  return sql`
    with coming as (
      select ${id}::uuid as id, ${actor.siteId}::uuid as site_id, ${uuid(after.orgUnitId)} as org_unit_id,
        ${uuid(after.userGroupId)} as user_group_id
    ), own_teams as (select user_id, team_id from user_teams where user_id = ${actor.userId}),
    user_teams as (
      select user_id, team_id from own_teams
      union all select ${id}::uuid, unnest(${uuids(after.teams ?? [])}::uuid[])
    ), user_skills as (
      select ${id}::uuid as user_id, key::uuid as skill_id, value::smallint as level
      from jsonb_each_text(${skills}::jsonb) where key = any(${uuids(Object.keys(after.skills ?? {}))}::text[])
    )
    ${statement}`;
}
