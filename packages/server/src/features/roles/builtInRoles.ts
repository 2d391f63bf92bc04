import { type Permission, permissions, type Scope } from './permissions.ts';

export interface BuiltInRole {
  name: string;
  userType: 'AGENT' | 'SUPERVISOR' | 'ADMINISTRATOR';
  scope: Scope;
  permissions: readonly Permission[];
}

/** R3: the roles that every site has and nobody edits; docs/roles.md shows the same table. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    name: 'Admin',
    userType: 'ADMINISTRATOR',
    scope: 'SITE',
    permissions: permissions.filter((permission) => permission !== 'presence.report'),
  },
  {
    name: 'Supervisor',
    userType: 'SUPERVISOR',
    scope: 'TEAMS',
    permissions: [
      'users.read',
      'users.assign',
      'sessions.end',
      'passwords.reset',
      'runs.read',
      'changes.read',
    ],
  },
  { name: 'Agent', userType: 'AGENT', scope: 'TEAMS', permissions: [] },
  {
    name: 'Billing Admin',
    userType: 'ADMINISTRATOR',
    scope: 'SITE',
    permissions: ['users.read', 'licenses.assign', 'licenses.manage', 'runs.read'],
  },
  { name: 'Inbound Agent', userType: 'AGENT', scope: 'TEAMS', permissions: [] },
  { name: 'Limited Agent', userType: 'AGENT', scope: 'TEAMS', permissions: [] },
];
