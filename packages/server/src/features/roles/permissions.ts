/** What a role can allow (R1). The names are stable: tokens and custom roles store them. */
export const permissions = [
  'users.read',
  'users.create',
  'users.edit',
  'users.delete',
  'users.restore',
  'users.erase',
  'users.assign',
  'users.export',
  'imports.run',
  'licenses.assign',
  'licenses.manage',
  'roles.assign',
  'roles.manage',
  'sessions.end',
  'passwords.reset',
  'accounts.lock',
  'structure.manage',
  'settings.manage',
  'runs.read',
  'changes.read',
  'presence.report',
  'tokens.manage',
] as const;

export type Permission = (typeof permissions)[number];

/** How far a permission reaches: the whole site, the holder's org unit with those below, the holder's teams. */
export type Scope = 'SITE' | 'ORG_UNIT' | 'TEAMS';
