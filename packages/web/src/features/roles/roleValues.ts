import type { EditableField, Permission, RoleScope, UserType } from '../../gql/graphql.ts';
import type { ListedRole } from './rolesQuery.ts';

/** What the form of a role holds. */
export interface RoleValues {
  name: string;
  userType: UserType;
  scope: RoleScope;
  permissions: readonly Permission[];
  /** Null for all of them. */
  editableFields: readonly EditableField[] | null;
}

export const userTypes: readonly UserType[] = ['AGENT', 'SUPERVISOR', 'ADMINISTRATOR'];
export const scopes: readonly RoleScope[] = ['SITE', 'ORG_UNIT', 'TEAMS'];
export const editableFields: readonly EditableField[] = [
  'FIRST_NAME',
  'LAST_NAME',
  'USERNAME',
  'EMAIL',
  'MOBILE',
  'AGENT_ID',
  'EXTENSION',
  'PBX_ID',
  'NUMERIC_ID',
  'CRM_NAME',
  'CHAT_GREETING_NAME',
  'USER_TYPE',
  'LANGUAGE',
  'USER_GROUP_ID',
  'ORG_UNIT_ID',
  'SUPERVISOR_ID',
  'DATA_CENTER_ID',
  'PICTURE',
];

/** The form begins with the values of a role, or with those of a new one. */
export function valuesOf(role: ListedRole | undefined, name: string): RoleValues {
  if (!role) {
    return {
      name,
      userType: 'SUPERVISOR',
      scope: 'TEAMS',
      permissions: ['USERS_READ'],
      editableFields: null,
    };
  }
  const { userType, scope, permissions, editableFields } = role;
  return { name, userType, scope, permissions, editableFields: editableFields ?? null };
}
