import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { skillErrors } from '../skills/skillErrors.ts';
import type { Levels } from './logProfileChange.ts';

export interface ProfileValues {
  name: string;
  isDefault: boolean;
  skills: { skillId: string; level: number }[];
}

export async function levelErrors(em: EntityManager, { skills }: ProfileValues): Promise<UserError[]> {
  const wrong = await skillErrors(em, skills, { levels: true, required: false });
  return wrong.map((one) => userError(one.code, one.message, one.path));
}

export async function levelsOf(em: EntityManager, id: string): Promise<Levels> {
  const { levels } = await row<{ levels: Levels }>(
    em,
    sql`select coalesce(jsonb_object_agg(skill_id, level), '{}') as levels from profile_skills where profile_id = ${id}`,
  );
  return levels;
}

export async function saveSkills(
  em: EntityManager,
  actor: Actor,
  id: string,
  skills: readonly { skillId: string; level: number }[],
): Promise<void> {
  const ids = skills.map(({ skillId }) => skillId);
  await rows(
    em,
    sql`delete from profile_skills where profile_id = ${id} and skill_id <> all(${ids}::uuid[])`,
  );
  await rows(
    em,
    sql`insert into profile_skills (site_id, profile_id, skill_id, level)
        select ${actor.siteId}, ${id}, s.id, s.level
        from unnest(${ids}::uuid[], ${skills.map(({ level }) => level)}::smallint[]) as s(id, level)
        on conflict (profile_id, skill_id) do update set level = excluded.level`,
  );
}
