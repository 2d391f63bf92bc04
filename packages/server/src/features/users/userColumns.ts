import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { editTokenColumn } from './form/editToken.ts';
import { type Columns, jsonObject, recordColumns } from './recordColumns.ts';
import { userProperties } from './userProperties.ts';
import { setOfUser, userSets } from './userSets.ts';

/** The fields of a User that are asked for, each as SQL over `u`, a row of readable_users. */
export function userColumns(actor: Actor, requested: Requested): Columns {
  const columns = new Map<string, Sql>([['id', sql`u.id`]]);
  for (const [field, below] of requested) {
    const set = userSets[field];
    const column = set ? setOfUser(set, below) : (plain[field] ?? single[field]?.(below, actor));
    if (column) columns.set(field, column);
  }
  return columns;
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
  editToken: editTokenColumn,
  loggedOn: sql`exists (select from queue_presence q where q.user_id = u.id)`,
  loggedOnAt: sql`(select q.logged_on_at from queue_presence q where q.user_id = u.id)`,
  license: sql`(select l.license from license_seats l where l.user_id = u.id)`,
  capacities: sql`(select coalesce(json_agg(json_build_object('channel', c.channel, 'count', c.count) order by c.channel), '[]')
    from user_capacities c where c.user_id = u.id)`,
  properties: userProperties,
  resourceFilter: sql`(select f.filter from user_resource_filters f where f.user_id = u.id)`,
  // The way to its sizes; the schema's field says which.
  pictureUrl: sql`(select '/files/' || s.slug || '/pictures/' || u.id || '?v=' || p.etag
    from pictures p join sites s on s.id = p.site_id where p.user_id = u.id)`,
  lastSignedInAt: sql`(select c.last_signed_in_at from credentials c where c.user_id = u.id)`,
};

const single: Record<string, (below: Requested, actor: Actor) => Sql> = {
  userGroup: (below) => record(sql`user_groups r`, sql`u.user_group_id`, below),
  orgUnit: (below) => record(sql`org_units r`, sql`u.org_unit_id`, below),
  dataCenter: (below) => record(sql`data_centers r`, sql`u.data_center_id`, below),
  // The inner `u` hides the outer one, so the id travels by a name of its own.
  supervisor: (below, actor) => sql`(select found.item from (select u.supervisor_id as id) wanted, lateral (
    select ${jsonObject(userColumns(actor, below))} as item from readable_users u
    where u.id = wanted.id and ${visibleUsers(actor, 'users.read')}) found)`,
};

function record(source: Sql, id: Sql, below: Requested): Sql {
  return sql`(select ${jsonObject(recordColumns(below))} from ${source} where r.id = ${id})`;
}
