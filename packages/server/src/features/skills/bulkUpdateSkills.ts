import { bulkAction } from '../runs/BulkAction.ts';
import { levelDifferences } from '../runs/differences/levelDifferences.ts';
import { skillErrors } from './skillErrors.ts';

export interface UpdateSkills {
  skills: { skillId: string; level?: number | null }[];
  mode: 'MERGE' | 'REPLACE' | 'REMOVE';
}

/** B15: MERGE sets the given levels and keeps other skills, REPLACE leaves exactly these, REMOVE takes them away. */
export const bulkUpdateSkills = bulkAction<UpdateSkills>({
  kind: 'UPDATE_SKILLS',
  permission: 'users.assign',
  reads: ['skills'],
  writes: ['skills'],
  removes: ({ mode }) => mode !== 'MERGE',
  refusals: [],
  validate: (em, _actor, { skills, mode }) =>
    skillErrors(em, skills, { levels: mode !== 'REMOVE', required: mode !== 'REPLACE' }),
  differences: ({ targets, input: { skills, mode } }) =>
    levelDifferences(targets, {
      ids: skills.map(({ skillId }) => skillId),
      levels: skills.map(({ level }) => level ?? 1),
      mode,
    }),
});
