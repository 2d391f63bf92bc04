import { registerEnumType } from 'type-graphql';

/** What a run does. The kinds of test actions are not among them. */
export enum RunKind {
  DELETE = 'DELETE',
  ASSIGN_TEAMS = 'ASSIGN_TEAMS',
  UPDATE_SKILLS = 'UPDATE_SKILLS',
  IMPORT = 'IMPORT',
  UNDO = 'UNDO',
}

registerEnumType(RunKind, {
  name: 'RunKind',
  description: 'What a run does.',
  valuesConfig: {
    DELETE: { description: 'Deletes users (bulkDelete).' },
    ASSIGN_TEAMS: { description: 'Adds, removes or replaces teams (bulkAssignTeams).' },
    UPDATE_SKILLS: { description: 'Sets or takes away skills and levels (bulkUpdateSkills).' },
    IMPORT: { description: 'Creates and updates users from a file (planImport).' },
    UNDO: { description: 'Takes another run back (undoRun).' },
  },
});
