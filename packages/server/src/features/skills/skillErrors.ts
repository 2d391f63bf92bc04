import type { EntityManager } from '@mikro-orm/postgresql';
import type { InputError } from '../runs/BulkAction.ts';
import { existing } from '../runs/existing.ts';

export type SkillLevels = readonly { skillId: string; level?: number | null }[];

/** All that is wrong with a list of skills: levels missing, skills given twice, unknown or none at all. */
export async function skillErrors(
  em: EntityManager,
  skills: SkillLevels,
  { levels, required }: { levels: boolean; required: boolean },
): Promise<InputError[]> {
  const ids = skills.map(({ skillId }) => skillId);
  return [
    ...(levels ? missingLevels(skills) : []),
    ...doubled(skills),
    ...(await existing(em, {
      table: 'skills',
      word: 'skill',
      ids,
      path: ['skills'],
      leaf: 'skillId',
      required,
    })),
  ];
}

function missingLevels(skills: SkillLevels): InputError[] {
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

function doubled(skills: SkillLevels): InputError[] {
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
