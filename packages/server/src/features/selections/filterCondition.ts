import { type Sql, sql } from '../../platform/database/sql.ts';
import { substring } from '../../platform/database/substring.ts';
import { uuids } from '../../platform/database/uuids.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { LicenseChoice } from '../licenses/LicenseChoice.ts';
import type { ResourceFilter } from '../roles/ResourceFilter.ts';
import type { OrgUnitFilter } from './OrgUnitFilter.ts';
import type { SetFilter } from './SetFilter.ts';
import type { SkillFilter } from './SkillFilter.ts';
import type { UserFilter } from './UserFilter.ts';
import { UserStatus } from './UserStatus.ts';

/** The filter as a condition over `u`, a row of readable_users (W1). Says nothing of rights: see visibleUsers. */
export function filterCondition(filter: UserFilter): Sql {
  const conditions = [
    status(filter),
    text(filter.text),
    ids(filter.ids),
    membership(sql`user_roles`, sql`role_id`, filter.role),
    listed(sql`u.user_type`, filter.userType),
    license(filter.license),
    membership(sql`user_teams`, sql`team_id`, filter.team),
    membership(sql`user_agent_groups`, sql`agent_group_id`, filter.agentGroup),
    membership(sql`user_business_units`, sql`business_unit_id`, filter.businessUnit),
    membership(sql`user_profiles`, sql`profile_id`, filter.profile),
    membership(sql`user_features`, sql`feature_id`, filter.feature),
    orgUnit(filter.orgUnit),
    reference(sql`u.user_group_id`, filter.userGroup),
    skill(filter.skill),
    reference(sql`u.supervisor_id`, filter.supervisor),
    reference(sql`u.data_center_id`, filter.dataCenter),
    listed(sql`u.language`, filter.language),
    existing(filter.loggedOn, sql`select from queue_presence q where q.user_id = u.id`),
    existing(
      filter.neverSignedIn == null ? null : !filter.neverSignedIn,
      sql`select from credentials c where c.user_id = u.id and c.last_signed_in_at is not null`,
    ),
    existing(filter.ownResourceFilter, sql`select from user_resource_filters r where r.user_id = u.id`),
    truth(filter.noContactAddress, sql`(u.email is null and u.mobile is null)`),
    filter.createdFrom && sql`u.created_at >= ${filter.createdFrom}`,
    filter.createdBefore && sql`u.created_at < ${filter.createdBefore}`,
  ].filter((condition): condition is Sql => Boolean(condition));
  return sql.join(conditions, sql` and `);
}

/** The parts that a resource filter has, deleted users included: a condition over `u`. */
export function resourceCondition({ team, orgUnit: unit, userGroup, skill: held }: ResourceFilter): Sql {
  const conditions = [
    membership(sql`user_teams`, sql`team_id`, team),
    orgUnit(unit),
    reference(sql`u.user_group_id`, userGroup),
    skill(held),
  ].filter((condition): condition is Sql => Boolean(condition));
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
}

type Condition = Sql | undefined;

function status({ status }: UserFilter): Sql {
  if (status?.in?.includes(UserStatus.DELETED)) return sql`u.status = any(${status.in})`;
  const living = sql`u.deleted_at is null`;
  const wanted = listed(sql`u.status`, status);
  return wanted ? sql`${living} and ${wanted}` : living;
}

function text(wanted: string | null | undefined): Condition {
  const trimmed = trimText(wanted ?? '');
  if (!trimmed) return undefined;
  return sql`u.search like ${substring(trimmed)}`;
}

type InOrNot<T> = { in?: T[] | null; notIn?: T[] | null };

function ids(filter: InOrNot<string> | null | undefined): Condition {
  if (filter?.in) return sql`u.id = any(${uuids(filter.in)}::uuid[])`;
  if (filter?.notIn) return sql`u.id <> all(${uuids(filter.notIn)}::uuid[])`;
  return undefined;
}

/** A column that always has a value. */
function listed(column: Sql, filter: InOrNot<string> | null | undefined): Condition {
  if (filter?.in) return sql`${column} = any(${filter.in})`;
  if (filter?.notIn) return sql`${column} <> all(${filter.notIn})`;
  return undefined;
}

/** A column that may be null; null is none of the values. */
function reference(column: Sql, filter: SetFilter | null | undefined): Condition {
  if (filter?.in) return sql`${column} = any(${uuids(filter.in)}::uuid[])`;
  if (filter?.notIn) return sql`(${column} is null or ${column} <> all(${uuids(filter.notIn)}::uuid[]))`;
  return truth(filter?.empty, sql`${column} is null`);
}

function membership(table: Sql, column: Sql, filter: SetFilter | null | undefined, also = sql``): Condition {
  if (!filter) return undefined;
  const has = (which: Sql) => sql`select from ${table} m where m.user_id = u.id ${which} ${also}`;
  const one = (ids: string[]) => has(sql`and m.${column} = any(${uuids(ids)}::uuid[])`);
  if (filter.in) return existing(true, one(filter.in));
  if (filter.notIn) return existing(false, one(filter.notIn));
  return existing(filter.empty == null ? null : !filter.empty, has(sql``));
}

function skill(filter: SkillFilter | null | undefined): Condition {
  const ranged = filter?.minLevel != null || filter?.maxLevel != null;
  const range = sql`and m.level between ${filter?.minLevel ?? 1} and ${filter?.maxLevel ?? 10}`;
  return membership(sql`user_skills`, sql`skill_id`, filter, ranged ? range : sql``);
}

function orgUnit(filter: OrgUnitFilter | null | undefined): Condition {
  if (!filter || filter.withBelow === false || !(filter.in ?? filter.notIn)) {
    return reference(sql`u.org_unit_id`, filter);
  }
  const below = (ids: string[]) => sql`select o.id from org_units o where o.path && ${uuids(ids)}::uuid[]`;
  if (filter.in) return sql`u.org_unit_id in (${below(filter.in)})`;
  return sql`(u.org_unit_id is null or u.org_unit_id <> all(array(${below(filter.notIn ?? [])})))`;
}

/** Never as an OR: the planner would look at every seat of the site before the first user. */
function license(filter: InOrNot<LicenseChoice> | null | undefined): Condition {
  if (!filter) return undefined;
  const choices = Object.values(LicenseChoice);
  const wanted = filter.in ?? choices.filter((choice) => !filter.notIn?.includes(choice));
  const none = wanted.includes(LicenseChoice.NONE);
  const kinds = choices.filter((choice) => choice !== LicenseChoice.NONE && wanted.includes(choice) !== none);
  const holds = sql`select from license_seats l where l.user_id = u.id and l.license = any(${kinds})`;
  if (kinds.length === 0) return none ? sql`true` : sql`false`;
  return existing(!none, holds);
}

/** Bare EXISTS and NOT EXISTS, which the planner can turn into joins; it cannot see through a double NOT. */
function existing(wanted: boolean | null | undefined, select: Sql): Condition {
  if (wanted == null) return undefined;
  return wanted ? sql`exists (${select})` : sql`not exists (${select})`;
}

function truth(wanted: boolean | null | undefined, condition: Sql): Condition {
  if (wanted == null) return undefined;
  return wanted ? condition : sql`not (${condition})`;
}
