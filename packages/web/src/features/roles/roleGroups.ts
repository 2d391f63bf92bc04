import { type PermissionGroup, permissionGroups } from './permissionGroups.ts';

/** What a role can allow; the phone system alone reports presence, by a token. */
export const roleGroups = (Object.keys(permissionGroups) as PermissionGroup[]).map((group) => ({
  group,
  permissions: permissionGroups[group].filter((permission) => permission !== 'PRESENCE_REPORT'),
}));
