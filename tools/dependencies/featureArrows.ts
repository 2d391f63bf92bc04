/**
 * Which feature may import which, as `importer: [imported]`. A feature that is not named imports no other.
 * Arrows never form a circle; the check refuses a table that does.
 */
export const serverArrows: Record<string, string[]> = {
  sites: ['licenses', 'roles'],
  agentGroups: ['roles', 'runs', 'selections'],
  businessUnits: ['roles', 'runs', 'selections'],
  dataCenters: ['roles'],
  licenses: ['roles'],
  orgUnits: ['roles'],
  userGroups: ['roles', 'runs'],
  selections: ['licenses', 'roles'],
  runs: ['licenses', 'roles', 'selections'],
  changes: ['roles', 'runs', 'selections'],
  skills: ['roles', 'runs', 'selections'],
  teams: ['roles', 'runs', 'selections'],
  users: [
    'agentGroups',
    'businessUnits',
    'changes',
    'dataCenters',
    'licenses',
    'orgUnits',
    'profiles',
    'roles',
    'runs',
    'selections',
    'skills',
    'teams',
    'userGroups',
  ],
  imports: ['dataCenters', 'licenses', 'orgUnits', 'roles', 'runs', 'selections', 'userGroups', 'users'],
  accounts: ['roles', 'sites', 'users'],
};

export const webArrows: Record<string, string[]> = {
  sites: ['accounts'],
  runs: ['accounts', 'selections', 'sites'],
  teams: ['runs', 'selections'],
  skills: ['runs', 'selections'],
  users: ['accounts', 'changes', 'runs', 'selections', 'sites', 'skills', 'teams'],
  imports: ['accounts', 'runs', 'sites', 'users'],
};
