import type { Permission } from '../../gql/graphql.ts';

export type PermissionGroup = 'users' | 'accounts' | 'access' | 'site';

/** Every permission, by what it is about; those that open most come last. */
export const permissionGroups: Record<PermissionGroup, readonly Permission[]> = {
  users: [
    'USERS_READ',
    'USERS_ASSIGN',
    'USERS_EDIT',
    'USERS_CREATE',
    'IMPORTS_RUN',
    'USERS_EXPORT',
    'USERS_DELETE',
    'USERS_RESTORE',
  ],
  accounts: ['PRESENCE_REPORT', 'SESSIONS_END', 'PASSWORDS_RESET', 'ACCOUNTS_LOCK'],
  access: ['LICENSES_ASSIGN', 'LICENSES_MANAGE', 'ROLES_ASSIGN', 'ROLES_MANAGE', 'TOKENS_MANAGE'],
  site: ['RUNS_READ', 'CHANGES_READ', 'STRUCTURE_MANAGE', 'SETTINGS_MANAGE'],
};
/** Where each permission stands in lists; null for what is no matter of roles: the phone system reports presence by a token. */
const groupOf: Record<Permission, 'users' | 'assign' | 'accounts' | 'history' | 'site' | null> = {
  USERS_READ: 'users',
  USERS_CREATE: 'users',
  USERS_EDIT: 'users',
  USERS_DELETE: 'users',
  USERS_RESTORE: 'users',
  USERS_EXPORT: 'users',
  IMPORTS_RUN: 'users',
  USERS_ASSIGN: 'assign',
  LICENSES_ASSIGN: 'assign',
  ROLES_ASSIGN: 'assign',
  ACCOUNTS_LOCK: 'accounts',
  PASSWORDS_RESET: 'accounts',
  SESSIONS_END: 'accounts',
  RUNS_READ: 'history',
  CHANGES_READ: 'history',
  STRUCTURE_MANAGE: 'site',
  LICENSES_MANAGE: 'site',
  ROLES_MANAGE: 'site',
  SETTINGS_MANAGE: 'site',
  TOKENS_MANAGE: 'site',
  PRESENCE_REPORT: null,
};

/** The permissions of roles, those of a kind together. */
export const permissionGroups = (['users', 'assign', 'accounts', 'history', 'site'] as const).map(
  (group) => ({
    group,
    permissions: (Object.keys(groupOf) as Permission[]).filter((permission) => groupOf[permission] === group),
  }),
);
