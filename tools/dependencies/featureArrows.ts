/**
 * Which feature may import which, as `importer: [imported]`. A feature that is not named imports no other.
 * Arrows never form a circle; the check refuses a table that does.
 */
export const serverArrows: Record<string, string[]> = {
  sites: ['roles'],
  selections: ['licenses', 'roles'],
  runs: ['changes', 'roles', 'selections'],
  skills: ['runs'],
  teams: ['runs'],
  users: ['changes', 'runs', 'teams', 'skills', 'roles', 'licenses', 'orgUnits', 'userGroups', 'profiles'],
  imports: ['runs', 'users'],
  accounts: ['roles', 'sites', 'users'],
};

export const webArrows: Record<string, string[]> = {
  users: ['changes', 'runs', 'teams', 'skills'],
  imports: ['runs', 'users'],
};
