/** The ids of the site that the actions give. */
export interface Names {
  teams: string[];
  skills: string[];
  agentGroups: string[];
  businessUnits: string[];
  roles: string[];
  userGroups: string[];
  dataCenters: string[];
}

/** One action through the API, and the SQL that a careful hand would write for the same effect and change log. */
export interface Action {
  mutation: string;
  input(names: Names): Record<string, unknown>;
  /** What $3 of `plain` is; $1 is the site, $2 the run. */
  ids(names: Names): string[];
  /** `who` selects the ids of the users. */
  plain(who: string): string;
  /** Takes back what `plain` did by its change rows; $1 is the run. */
  plainUndo: string[];
  /** What it does is sent and cannot be undone: both are taken back by `plainUndo`. */
  event?: boolean;
  /** Users of `who` on whom the effect is missing, though nothing refuses them; $1 as $3 of `plain`. */
  missing(who: string): string;
  tables: string[];
}
