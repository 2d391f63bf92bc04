/** The kinds of value that a run can change. Each kind has one writer, one way to undo and one way to show. */
export type Field =
  | { kind: 'column'; column: string; type: 'text' | 'uuid' | 'timestamptz'; names?: NameTable }
  | { kind: 'set'; table: string; column: string; names: NameTable }
  | { kind: 'levels'; table: string; column: string; names: NameTable }
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
const reference = (column: string, names: NameTable): Field => ({
  kind: 'column',
  column,
  type: 'uuid',
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
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

/** Events and the fields of test actions are not in the table: they are logged and write nothing. */
export function fieldOf(name: string): Field {
  return (fields as Record<string, Field>)[name] ?? { kind: 'event' };
}
