/**
 * The kinds of value that a run can change. Each kind has one writer, one way to undo and one way to show.
 * Keyed fields hold a value for each key, as levels do for ids, and personal ones a record of the user’s own; one aside
 * stands in a table of its own, by user, and may be a text that names a row of `contents`.
 */
export type Field =
  | { kind: 'column'; column: string; type: 'text' | 'uuid' | 'timestamptz'; names?: NameTable }
  | { kind: 'set'; table: string; column: string; names: NameTable }
  | { kind: 'levels'; table: string; column: string; names: NameTable }
  | { kind: 'keyed'; table: string; key: string; value: string; type: 'jsonb' | 'smallint' }
  | { kind: 'personal'; table: string; key: string; value: string }
  | { kind: 'aside'; table: string; column: string; type: 'jsonb' }
  | { kind: 'aside'; table: string; column: string; type: 'text'; contents: string }
  | { kind: 'license' }
  | { kind: 'existence' }
  | { kind: 'event' };

/** Where the names of ids stand. */
export type NameTable =
  | 'teams'
  | 'skills'
  | 'roles'
  | 'agent_groups'
  | 'business_units'
  | 'features'
  | 'profiles'
  | 'user_groups'
  | 'org_units'
  | 'data_centers'
  | 'users';

const text = (column: string): Field => ({ kind: 'column', column, type: 'text' });
const reference = (column: string, names: NameTable) => ({
  kind: 'column' as const,
  column,
  type: 'uuid' as const,
  names,
});
const time = (column: string): Field => ({ kind: 'column', column, type: 'timestamptz' });
const set = (table: string, column: string, names: NameTable) => ({
  kind: 'set' as const,
  table,
  column,
  names,
});

/**
 * Every field of an account that runs write, by the name it has in the schema, in change rows and in plans.
 * A new field is one line here.
 */
export const fields = {
  existence: { kind: 'existence' },
  username: text('username'),
  email: text('email'),
  agentId: text('agent_id'),
  extension: text('extension'),
  pbxId: text('pbx_id'),
  numericId: text('numeric_id'),
  mobile: text('mobile'),
  firstName: text('first_name'),
  lastName: text('last_name'),
  crmName: text('crm_name'),
  chatGreetingName: text('chat_greeting_name'),
  userType: text('user_type'),
  language: text('language'),
  userGroupId: reference('user_group_id', 'user_groups'),
  orgUnitId: reference('org_unit_id', 'org_units'),
  supervisorId: reference('supervisor_id', 'users'),
  dataCenterId: reference('data_center_id', 'data_centers'),
  suspendedAt: time('suspended_at'),
  lockedAt: time('locked_at'),
  license: { kind: 'license' },
  roles: set('user_roles', 'role_id', 'roles'),
  teams: set('user_teams', 'team_id', 'teams'),
  agentGroups: set('user_agent_groups', 'agent_group_id', 'agent_groups'),
  businessUnits: set('user_business_units', 'business_unit_id', 'business_units'),
  features: set('user_features', 'feature_id', 'features'),
  profiles: set('user_profiles', 'profile_id', 'profiles'),
  skills: { kind: 'levels', table: 'user_skills', column: 'skill_id', names: 'skills' },
  properties: {
    kind: 'keyed',
    table: 'user_properties',
    key: 'property_key',
    value: 'value',
    type: 'jsonb',
  },
  capacities: { kind: 'keyed', table: 'user_capacities', key: 'channel', value: 'count', type: 'smallint' },
  // By id, each with its name and skills; read through a view, written by a writer of its own.
  personalProfiles: { kind: 'personal', table: 'personal_profiles', key: 'profile_id', value: 'value' },
  resourceFilter: { kind: 'aside', table: 'user_resource_filters', column: 'filter', type: 'jsonb' },
  picture: { kind: 'aside', table: 'pictures', column: 'etag', type: 'text', contents: 'picture_contents' },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

type OfKind<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** The fields of one kind, by name. */
export function fieldsOfKind<K extends Field['kind']>(kind: K): [string, OfKind<K>][] {
  return Object.entries(fields as Record<string, Field>).filter(
    (entry): entry is [string, OfKind<K>] => entry[1].kind === kind,
  );
}

/** Events and the fields of test actions are not in the table: they are logged and write nothing. */
export function fieldOf(name: string): Field {
  return (fields as Record<string, Field>)[name] ?? { kind: 'event' };
}
