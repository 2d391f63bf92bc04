import type { InputError } from '../runs/BulkAction.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { levelDifferences } from '../runs/differences/levelDifferences.ts';
import { existing } from '../runs/existing.ts';

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
  validate: async (em, _actor, { skills, mode }) => [
    ...(mode === 'REMOVE' ? [] : missingLevels(skills)),
    ...doubled(skills),
    ...(await existing(em, {
      table: 'skills',
      word: 'skill',
      ids: skills.map(({ skillId }) => skillId),
      path: ['skills'],
      leaf: 'skillId',
      required: mode !== 'REPLACE',
    })),
  ],
  differences: ({ targets, input: { skills, mode } }) =>
    levelDifferences(targets, {
      ids: skills.map(({ skillId }) => skillId),
      levels: skills.map(({ level }) => level ?? 1),
      mode,
    }),
});

function missingLevels(skills: UpdateSkills['skills']): InputError[] {
  return skills.flatMap(({ level }, index): InputError[] =>
    level == null
      ? [
          {
            code: 'REQUIRED',
            message: 'Give a level from 1 to 10.',
            path: ['skills', String(index), 'level'],
          },
        ]
      : [],
  );
}

function doubled(skills: UpdateSkills['skills']): InputError[] {
  const ids = skills.map(({ skillId }) => skillId);
  return ids.flatMap((id, index): InputError[] =>
    ids.indexOf(id) < index
      ? [
          {
            code: 'INVALID',
            message: 'This skill is given twice. Keep one of the two.',
            path: ['skills', String(index), 'skillId'],
          },
        ]
      : [],
  );
}
