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
    'USERS_ERASE',
  ],
  accounts: ['PRESENCE_REPORT', 'SESSIONS_END', 'PASSWORDS_RESET', 'ACCOUNTS_LOCK'],
  access: ['LICENSES_ASSIGN', 'LICENSES_MANAGE', 'ROLES_ASSIGN', 'ROLES_MANAGE', 'TOKENS_MANAGE'],
  site: ['RUNS_READ', 'CHANGES_READ', 'STRUCTURE_MANAGE', 'SETTINGS_MANAGE'],
};
