import type { Permission } from '../../roles/permissions.ts';

const assigned: readonly string[] = [
  'teams',
  'agentGroups',
  'businessUnits',
  'skills',
  'profiles',
  'personalProfiles',
];

/** What changing a field of a user needs beside `users.edit`, as the bulk action for it does. */
export function neededFor(field: string): Permission | undefined {
  if (field === 'license') return 'licenses.assign';
  if (field === 'roles') return 'roles.assign';
  return assigned.includes(field) ? 'users.assign' : undefined;
}
