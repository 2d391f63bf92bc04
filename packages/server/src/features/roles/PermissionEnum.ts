import { registerEnumType } from 'type-graphql';
import { type Permission, permissions } from './permissions.ts';

type Name = Uppercase<string>;

/** `users.read` is USERS_READ in the schema. */
export const PermissionEnum: Record<Name, Permission> = Object.fromEntries(
  permissions.map((permission) => [permission.replace('.', '_').toUpperCase(), permission]),
);

const descriptions: Record<Permission, string> = {
  'users.read': 'See users and what they have.',
  'users.create': 'Create users, one by one or by an import.',
  'users.edit': 'Change the details of users.',
  'users.delete': 'Delete users.',
  'users.restore': 'Bring deleted users back.',
  'users.erase': 'Erase what is personal about deleted users, for good.',
  'users.assign': 'Assign teams, skills, agent groups and business units.',
  'users.export': 'Export users to a file.',
  'imports.run': 'Import users from a file.',
  'licenses.assign': 'Give licenses to users and take them away.',
  'licenses.manage': 'Change the number of seats.',
  'roles.assign': 'Give roles to users, as far as one holds their permissions oneself.',
  'roles.manage': 'Create, edit and delete custom roles.',
  'sessions.end': 'Log users out of the queue and of this application.',
  'passwords.reset': 'Send messages for password reset and activation.',
  'accounts.lock': 'Lock, unlock, suspend and reactivate accounts.',
  'structure.manage': 'Manage teams, skills, groups, org units, data centers and properties.',
  'settings.manage': 'Change the settings of the site.',
  'runs.read': 'See the runs of others on users whom one may see.',
  'changes.read': 'Read the change log.',
  'presence.report': 'Report who logs on to the queue; for the phone system.',
  'tokens.manage': 'Create and revoke API tokens.',
};

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'What a role allows. How far it reaches (site, org unit, own teams) is the scope of the role.',
  valuesConfig: Object.fromEntries(
    Object.entries(PermissionEnum).map(([name, permission]) => [
      name,
      { description: descriptions[permission] },
    ]),
  ),
});
