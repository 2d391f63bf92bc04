import { type RawBuilder, type Sql, sql } from '../../platform/database/sql.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';

/** The fields of a User that are asked for, each as SQL over `u`, a row of readable_users. */
export function userColumns(actor: Actor, requested: Requested): Map<string, Sql> {
  const columns = new Map<string, Sql>([['id', sql`u.id`]]);
  for (const [field, below] of requested) {
    const column = plain[field] ?? computed[field]?.(below, actor);
    if (column) columns.set(field, column);
  }
  return columns;
}

/** The columns as the list of a SELECT. */
export function selectList(columns: ReadonlyMap<string, Sql>): Sql {
  return sql.join([...columns].map(([field, column]) => sql`${column} as ${sql.id(field)}`));
}

const plain: Record<string, Sql> = {
  username: sql`u.username`,
  email: sql`u.email`,
  agentId: sql`u.agent_id`,
  extension: sql`u.extension`,
  pbxId: sql`u.pbx_id`,
  numericId: sql`u.numeric_id`,
  mobile: sql`u.mobile`,
  firstName: sql`u.first_name`,
  lastName: sql`u.last_name`,
  name: sql`u.name`,
  crmName: sql`u.crm_name`,
  chatGreetingName: sql`u.chat_greeting_name`,
  userType: sql`u.user_type`,
  language: sql`u.language`,
  status: sql`u.status`,
  createdAt: sql`u.created_at`,
  activatedAt: sql`u.activated_at`,
  deletedAt: sql`u.deleted_at`,
  loggedOn: sql`exists (select from queue_presence q where q.user_id = u.id)`,
  license: sql`(select l.license from license_seats l where l.user_id = u.id)`,
  lastSignedInAt: sql`(select c.last_signed_in_at from credentials c where c.user_id = u.id)`,
};

type Computed = (below: Requested, actor: Actor) => Sql;

const computed: Record<string, Computed> = {
  roles: members(sql`user_roles m join roles r on r.id = m.role_id`),
  teams: members(sql`user_teams m join teams r on r.id = m.team_id`),
  agentGroups: members(sql`user_agent_groups m join agent_groups r on r.id = m.agent_group_id`),
  businessUnits: members(sql`user_business_units m join business_units r on r.id = m.business_unit_id`),
  skills: (below) => {
    const skill = object(record(below.get('skill') ?? new Map()));
    return list(
      sql`user_skills m join skills r on r.id = m.skill_id`,
      sql`json_build_object('level', m.level, 'skill', ${skill})`,
    );
  },
  userGroup: (below) => one(sql`user_groups r`, sql`u.user_group_id`, record(below)),
  orgUnit: (below) => one(sql`org_units r`, sql`u.org_unit_id`, record(below)),
  dataCenter: (below) => one(sql`data_centers r`, sql`u.data_center_id`, record(below)),
  // The inner `u` hides the outer one, so the id travels by a name of its own.
  supervisor: (below, actor) => sql`(select found.item from (select u.supervisor_id as id) wanted, lateral (
    select ${object(userColumns(actor, below))} as item from readable_users u
    where u.id = wanted.id and ${visibleUsers(actor, 'users.read')}) found)`,
};

function members(source: Sql): Computed {
  return (below) => list(source, object(record(below)));
}

function list(source: Sql, item: Sql): Sql {
  return sql`(select coalesce(json_agg(${item} order by r.name collate "und-x-icu", r.id), '[]')
    from ${source} where m.user_id = u.id)`;
}

function one(source: Sql, id: Sql, columns: ReadonlyMap<string, Sql>): Sql {
  return sql`(select ${object(columns)} from ${source} where r.id = ${id})`;
}

/** The fields of a record of the site's structure, as SQL over `r`. */
const recordColumns: Record<string, RawBuilder<unknown>> = {
  name: sql`r.name`,
  code: sql`r.code`,
  userType: sql`r.user_type`,
  builtIn: sql`r.built_in`,
  parentId: sql`r.parent_id`,
  path: sql`(select json_agg(o.name order by array_position(r.path, o.id)) from org_units o where o.id = any(r.path))`,
  isLeaf: sql`not exists (select from org_units o where o.parent_id = r.id)`,
};

function record(requested: Requested): Map<string, Sql> {
  const columns = new Map<string, Sql>([['id', sql`r.id`]]);
  for (const field of requested.keys()) {
    const column = recordColumns[field];
    if (column) columns.set(field, column);
  }
  return columns;
}

function object(columns: ReadonlyMap<string, Sql>): Sql {
  return sql`json_build_object(${sql.join([...columns].flatMap(([field, column]) => [sql.lit(field), column]))})`;
}
