import { type Sql, sql } from '../../platform/database/sql.ts';
import { harmless } from '../../platform/spreadsheets/harmless.ts';
import { type ColumnKey, columnOf } from '../imports/columns.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { userProperties } from '../users/userProperties.ts';
import { listCell } from './listCell.ts';
import type { SiteNames } from './reading/siteNames.ts';

/** A column of a file: what is read, what programs get of it (JSON), and how it stands in a cell. */
export interface ExportedColumn {
  /** The header; read back by the importer, unless it says that it is read only. */
  label: string;
  /** Over `u`, a row of readable_users. */
  read(actor: Actor): Sql;
  /** The same where many users are read: for all of them at once instead of for each. */
  joined?: { join: Sql; read: Sql };
  value(read: unknown, names: SiteNames): unknown;
  cell(value: never): string;
}

type Importable = Exclude<ColumnKey, 'lanId' | 'fullName'>;

const asRead = (read: unknown) => read;
const text = (value: string | null) => (value === null ? '' : harmless(value));

function own(key: Importable, column: Sql): ExportedColumn {
  return { label: columnOf(key).label, read: () => column, value: asRead, cell: text };
}

/** A value of a closed list, in words that the importer reads. */
function worded(key: Importable, column: Sql, none = ''): ExportedColumn {
  return { ...own(key, column), cell: (value: string | null) => (value === null ? none : inWords(value)) };
}

function inWords(code: string): string {
  return code.charAt(0) + code.slice(1).toLowerCase();
}

/** An id, whose name stands with the site. */
function named(key: Importable, column: Sql): ExportedColumn {
  return { ...own(key, column), value: (id, names) => (id === null ? null : names.of(id as string)) };
}

/** What a table that links users holds of each, put together by `gathered`. */
function linked(table: string, gathered: Sql): Pick<ExportedColumn, 'joined'> & { read(): Sql } {
  const alias = sql.id(`all_${table}`);
  const held = sql`select ${gathered} as held from ${sql.table(table)} m`;
  const all = sql`select m.user_id, ${gathered} as held from ${sql.table(table)} m group by m.user_id`;
  return {
    read: () => sql`(${held} where m.user_id = u.id)`,
    joined: { join: sql`left join (${all}) ${alias} on ${alias}.user_id = u.id`, read: sql`${alias}.held` },
  };
}

function set(key: Importable, table: string, column: string): ExportedColumn {
  return {
    label: columnOf(key).label,
    ...linked(table, sql`string_agg(m.${sql.ref(column)}::text, ' ')`),
    value: (ids, names) => (ids === null ? [] : names.sorted((ids as string).split(' '))),
    cell: listCell,
  };
}

interface SkillLevel {
  name: string;
  level: number;
}

const skills: ExportedColumn = {
  label: columnOf('skills').label,
  ...linked('user_skills', sql`string_agg(m.skill_id || ':' || m.level, ' ')`),
  value: (read, names) => {
    if (read === null) return [];
    const levels = new Map((read as string).split(' ').map((one) => one.split(':') as [string, string]));
    return names.byName([...levels.keys()]).map((id) => ({
      name: names.of(id),
      level: Number(levels.get(id)),
    }));
  },
  cell: (held: SkillLevel[]) => listCell(held.map(({ name, level }) => `${name}:${level}`)),
};

const capacities: ExportedColumn = {
  label: columnOf('capacities').label,
  ...linked('user_capacities', sql`json_object_agg(m.channel, m.count order by m.channel)`),
  value: (read) => read ?? {},
  cell: (counts: Record<string, number>) =>
    listCell(
      Object.entries(counts).map(([channel, count]) => `${inWords(channel).replaceAll('_', ' ')}:${count}`),
    ),
};

/** Whom the caller may not see, or who is deleted, is nobody. */
const supervisorOf = (
  actor: Actor,
): Sql => sql`(select found.username from (select u.supervisor_id as id) wanted,
  lateral (select u.username from readable_users u
    where u.id = wanted.id and u.deleted_at is null and ${visibleUsers(actor, 'users.read')}) found)`;

function readOnly(label: string, column: Sql, cell: ExportedColumn['cell'] = text): ExportedColumn {
  return { label: `${label} [Read Only]`, read: () => column, value: asRead, cell };
}

const time = (column: Sql) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** `wrapUpTimeout=30;autoAnswer=true`, which is not read back. */
function keyed(values: Record<string, unknown> | null): string {
  return listCell(Object.entries(values ?? {}).map(([key, value]) => `${key}=${String(value ?? '')}`));
}

export const exportedColumns = {
  username: own('username', sql`u.username`),
  firstName: own('firstName', sql`u.first_name`),
  lastName: own('lastName', sql`u.last_name`),
  email: own('email', sql`u.email`),
  mobile: own('mobile', sql`u.mobile`),
  agentId: own('agentId', sql`u.agent_id`),
  extension: own('extension', sql`u.extension`),
  pbxId: own('pbxId', sql`u.pbx_id`),
  numericId: own('numericId', sql`u.numeric_id`),
  userType: worded('userType', sql`u.user_type`),
  roles: set('roles', 'user_roles', 'role_id'),
  license: { ...worded('license', sql``, 'Unassigned'), ...linked('license_seats', sql`min(m.license)`) },
  teams: set('teams', 'user_teams', 'team_id'),
  skills,
  agentGroups: set('agentGroups', 'user_agent_groups', 'agent_group_id'),
  businessUnits: set('businessUnits', 'user_business_units', 'business_unit_id'),
  userGroup: named('userGroup', sql`u.user_group_id`),
  orgUnit: named('orgUnit', sql`u.org_unit_id`),
  supervisor: { ...own('supervisor', sql``), read: supervisorOf },
  dataCenter: named('dataCenter', sql`u.data_center_id`),
  language: own('language', sql`u.language`),
  crmName: own('crmName', sql`u.crm_name`),
  chatGreetingName: own('chatGreetingName', sql`u.chat_greeting_name`),
  features: set('features', 'user_features', 'feature_id'),
  capacities,
  id: readOnly('ID', sql`u.id`),
  name: readOnly('Full Name', sql`u.name`),
  status: readOnly('Status', sql`u.status`, (value: string) => inWords(value)),
  loggedOn: readOnly(
    'Logged On',
    sql`exists (select from queue_presence q where q.user_id = u.id)`,
    (value: boolean) => (value ? 'Yes' : 'No'),
  ),
  lastSignedInAt: readOnly(
    'Last Sign-in',
    time(sql`(select c.last_signed_in_at from credentials c where c.user_id = u.id)`),
  ),
  createdAt: readOnly('Created', time(sql`u.created_at`)),
  activatedAt: readOnly('Activated', time(sql`u.activated_at`)),
  deletedAt: readOnly('Deleted', time(sql`u.deleted_at`)),
  profiles: readOnly(
    'Profiles',
    sql`(select coalesce(json_agg(r.name order by r.name collate "und-x-icu"), '[]') from (
      select user_id, profile_id from user_profiles
      union all select user_id, id from profiles where user_id is not null) m
      join profiles r on r.id = m.profile_id where m.user_id = u.id)`,
    listCell as ExportedColumn['cell'],
  ),
  properties: readOnly(
    'Properties',
    sql`(select json_object_agg(p.one -> 'property' ->> 'key', p.one -> 'value')
      from json_array_elements(${userProperties}) p(one))`,
    keyed,
  ),
} as const satisfies Record<Importable, ExportedColumn> & Record<string, ExportedColumn>;

export type ExportedKey = keyof typeof exportedColumns;

/** In the order of the Users template, what is read only last. */
export const exportedKeys = Object.keys(exportedColumns) as ExportedKey[];

export function exportedColumn(key: ExportedKey): ExportedColumn {
  return exportedColumns[key];
}
