import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import { jsonObject, recordColumns } from './recordColumns.ts';

/** What a user has several of: `m` links users to the records `r`. */
interface UserSet {
  from: Sql;
  item(below: Requested): Sql;
}

export const userSets: Record<string, UserSet> = {
  roles: records(sql`user_roles m join roles r on r.id = m.role_id`),
  teams: records(sql`user_teams m join teams r on r.id = m.team_id`),
  agentGroups: records(sql`user_agent_groups m join agent_groups r on r.id = m.agent_group_id`),
  businessUnits: records(sql`user_business_units m join business_units r on r.id = m.business_unit_id`),
  features: records(sql`user_features m join features r on r.id = m.feature_id`),
  profiles: records(
    sql`(select user_id, profile_id from user_profiles
    union all select user_id, id from profiles where user_id is not null) m join profiles r on r.id = m.profile_id`,
    {
      isDefault: sql`r.is_default`,
      // Its name is the only thing that is asked of the group.
      userGroup: sql`(select json_build_object('id', g.id, 'name', g.name) from user_groups g where g.id = r.user_group_id)`,
    },
  ),
  skills: {
    from: sql`user_skills m join skills r on r.id = m.skill_id`,
    item: (below) =>
      sql`json_build_object('level', m.level, 'skill', ${jsonObject(recordColumns(below.get('skill')))})`,
  },
};

function records(from: Sql, own?: Record<string, Sql>): UserSet {
  return { from, item: (below) => jsonObject(recordColumns(below, own)) };
}

const sorted = sql`order by r.name collate "und-x-icu", r.id`;

/**
 * The set of one user, `u`. Grouped for the whole page at once it takes as long: what the executor saves, the
 * planner spends.
 */
export function setOfUser({ from, item }: UserSet, below: Requested): Sql {
  return sql`(select coalesce(json_agg(${item(below)} ${sorted}), '[]') from ${from} where m.user_id = u.id)`;
}
