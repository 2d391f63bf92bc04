import { sql } from '../../platform/database/sql.ts';
import { levelDifferences } from '../runs/differences/levelDifferences.ts';
import { structureDeletion } from '../structure/structureDeletion.ts';

/** Profiles lose it too, and get it back with undo. */
export const deleteSkill = structureDeletion({
  kind: 'DELETE_SKILL',
  word: 'skill',
  table: 'skills',
  fields: ['skills'],
  parts: [{ table: 'profile_skills', column: 'skill_id' }],
  holders: (id) => sql`select user_id from user_skills where skill_id = ${id}::uuid`,
  differences: (targets, id) => levelDifferences(targets, { ids: [id], levels: [], mode: 'REMOVE' }),
});
