import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { begin } from '../runs/begin.ts';
import { canonical } from '../runs/idempotency.ts';
import { BACKGROUND_ABOVE } from '../runs/limits.ts';
import { cleanName } from '../structure/cleanName.ts';
import { assertManages } from '../structure/managing.ts';
import { nameTaken, orTaken, unknownId } from '../structure/taken.ts';
import type { SavedProfile } from './createProfile.ts';
import { logProfileChange } from './logProfileChange.ts';
import { levelErrors, levelsOf, type ProfileValues, saveSkills } from './profileLevels.ts';

/** Users who have it on keep it, and the change is in the log of each of them. */
export async function updateProfile(
  em: EntityManager,
  actor: Actor,
  { id, ...given }: ProfileValues & { id: string },
): Promise<SavedProfile> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given.name);
  const saving = begin(em, actor, undefined, async (tx) => {
    userErrors.push(...(await idErrors(tx, actor, id)), ...(await levelErrors(tx, given)));
    if (userErrors.length > 0) return { userErrors };
    const before = await levelsOf(tx, id);
    const was = await row<{ name: string; isDefault: boolean }>(
      tx,
      sql`update profiles p set name = ${name}, is_default = ${given.isDefault}
          from (select id, name, is_default from profiles where id = ${id}) old
          where p.id = old.id returning old.name, old.is_default as "isDefault"`,
    );
    await saveSkills(tx, actor, id, given.skills);
    const change = { id, name, before, after: await levelsOf(tx, id) };
    const subject = { type: 'PROFILE', name: was.name } as const;
    const now = { name, isDefault: given.isDefault, profileSkills: change.after };
    await logSiteEvent(tx, actor, 'updateProfile', subject, { ...was, profileSkills: before }, now);
    const { count } = await row<{ count: number }>(
      tx,
      sql`select count(*)::int as count from (${logProfileChange.holders?.(change)}) h`,
    );
    if (count === 0 || canonical(change.before) === canonical(change.after)) return { userErrors };
    const background = count > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: logProfileChange.kind,
        status: background ? 'QUEUED' : 'RUNNING',
        mutation: 'updateProfile',
        selection: {},
        input: change,
        onRefusal: 'SKIP',
        reason: null,
        undoOf: null,
      },
    };
  });
  const saved = await orTaken(() => saving, nameTaken('a profile of this user group', name));
  return saved.userErrors.length > 0 ? { userErrors: saved.userErrors } : { id, userErrors: [] };
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
