import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanName } from '../structure/cleanName.ts';
import { tooMany } from '../structure/limits.ts';
import { assertManages } from '../structure/managing.ts';
import { nameTaken, orTaken, unknownId } from '../structure/taken.ts';
import { levelErrors, levelsOf, type ProfileValues, saveSkills } from './profileLevels.ts';

export interface SavedProfile {
  id?: string;
  userErrors: UserError[];
}

/** Makes a profile of a user group (U12); nobody has it yet. */
export async function createProfile(
  em: EntityManager,
  actor: Actor,
  { userGroupId, ...given }: ProfileValues & { userGroupId: string },
): Promise<SavedProfile> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given.name);
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        userErrors.push(...(await groupErrors(tx, actor, userGroupId)), ...(await levelErrors(tx, given)));
        if (userErrors.length > 0) return { userErrors };
        const { id } = await row<{ id: string }>(
          tx,
          sql`insert into profiles (site_id, name, user_group_id, is_default)
              values (${actor.siteId}, ${name}, ${userGroupId}, ${given.isDefault}) returning id`,
        );
        await saveSkills(tx, actor, id, given.skills);
        const made = { name, isDefault: given.isDefault, profileSkills: await levelsOf(tx, id) };
        await logSiteEvent(tx, actor, 'createProfile', { type: 'PROFILE', name }, {}, made);
        return { id, userErrors };
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
