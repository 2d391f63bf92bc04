import { sql } from '../../platform/database/sql.ts';
import { namedResolver } from '../structure/namedResolver.ts';
import { deleteSkill } from './deleteSkill.ts';
import { Skill } from './Skill.ts';

export const SkillResolver = namedResolver(Skill, {
  name: 'Skill',
  plural: 'Skills',
  word: 'skill',
  words: 'skills',
  table: 'skills',
  members: { table: sql`user_skills`, column: sql`skill_id` },
  deletion: deleteSkill,
});
