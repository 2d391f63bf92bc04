import type { StoredOptions } from '../StoredOptions.ts';

type Kind = 'teams' | 'skills';

interface Creatable {
  /** Who has it, and what else names it. */
  members: readonly { table: string; column: string }[];
}

/** What an import can create, by the column that names it and the table in which it stands. */
export const creatable: Record<Kind, Creatable> = {
  teams: { members: [{ table: 'user_teams', column: 'team_id' }] },
  skills: {
    members: [
      { table: 'user_skills', column: 'skill_id' },
      { table: 'profile_skills', column: 'skill_id' },
    ],
  },
};

export const creatableKinds = Object.keys(creatable) as Kind[];

export function missingKinds({ createMissing }: StoredOptions): Kind[] {
  return (createMissing ?? []).map((kind) => kind.toLowerCase() as Kind);
}
