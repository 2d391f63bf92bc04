import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { skillErrors } from '../skills/skillErrors.ts';
import { cleanName } from '../structure/cleanName.ts';
import { tooMany } from '../structure/limits.ts';
import { assertManages } from '../structure/managing.ts';
import { nameTaken, orTaken, unknownId } from '../structure/taken.ts';

export interface ProfileValues {
  name: string;
  isDefault: boolean;
  skills: { skillId: string; level: number }[];
}

export interface SavedProfile {
  id?: string;
  userErrors: UserError[];
}

/** Of a user group (U12): new with `userGroupId`, changed with `id`. Users who have it keep it. */
export async function saveProfile(
  em: EntityManager,
  actor: Actor,
  { id, userGroupId, ...given }: ProfileValues & { id?: string; userGroupId?: string },
): Promise<SavedProfile> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given.name);
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        userErrors.push(
          ...(id === undefined
            ? await groupErrors(tx, actor, userGroupId ?? '')
            : await idErrors(tx, actor, id)),
        );
        const wrong = await skillErrors(tx, given.skills, { levels: true, required: false });
        userErrors.push(...wrong.map((one) => userError(one.code, one.message, one.path)));
        if (userErrors.length > 0) return { userErrors };
        const saved = await row<{ id: string }>(
          tx,
          id
            ? sql`update profiles set name = ${name}, is_default = ${given.isDefault} where id = ${id} returning id`
            : sql`insert into profiles (site_id, name, user_group_id, is_default)
                values (${actor.siteId}, ${name}, ${userGroupId}, ${given.isDefault}) returning id`,
        );
        await saveSkills(tx, actor, saved.id, given.skills);
        return { id: saved.id, userErrors: [] };
      }),
    nameTaken('a profile of this user group', name),
  );
}

async function groupErrors(em: EntityManager, actor: Actor, id: string): Promise<UserError[]> {
  const full = await tooMany(em, actor.siteId, 'profiles', 'profiles');
  if (full) return [full];
  const found = isUuid(id)
    ? await rows(
        em,
        sql`select from user_groups where id = ${id} and site_id = ${actor.siteId} for key share`,
      )
    : [];
  return found.length > 0 ? [] : [{ ...unknownId('user group', id), path: ['userGroupId'] }];
}

async function idErrors(em: EntityManager, actor: Actor, id: string): Promise<UserError[]> {
  const found = isUuid(id)
    ? await rows(
        em,
        sql`select from profiles where id = ${id} and site_id = ${actor.siteId} and user_group_id is not null for update`,
      )
    : [];
  return found.length > 0 ? [] : [unknownId('profile', id)];
}

async function saveSkills(
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
