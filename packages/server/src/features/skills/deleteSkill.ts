import { sql } from '../../platform/database/sql.ts';
import { levelDifferences, levelInstead } from '../runs/differences/levelDifferences.ts';
import { structureDeletion } from '../structure/structureDeletion.ts';

/** Profiles lose it too, or get the other one at its level, and are as before with undo. */
export const deleteSkill = structureDeletion({
  kind: 'DELETE_SKILL',
  word: 'skill',
  table: 'skills',
  fields: ['skills'],
  parts: [{ table: 'profile_skills', column: 'skill_id', reassigned: true }],
  holders: (id) => sql`select user_id from user_skills where skill_id = ${id}::uuid`,
  reassigns: true,
  differences: (targets, id, reassignTo) =>
    reassignTo
      ? levelInstead(targets, id, reassignTo)
      : levelDifferences(targets, { ids: [id], levels: [], mode: 'REMOVE' }),
});
