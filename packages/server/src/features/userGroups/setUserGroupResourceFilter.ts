import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { ApiError } from '../../platform/errors.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { administratorOutside, lockAdministrators } from '../roles/administrators.ts';
import type { Started } from '../runs/begin.ts';
import { resourceFilterErrors } from '../runs/resourceFilterErrors.ts';
import type { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';
import { startGroupRun } from '../structure/startGroupRun.ts';
import { unknownId } from '../structure/taken.ts';
import { changeGroupFilter } from './changeGroupFilter.ts';

const LIMITED =
  'A resource filter limits what you see yourself, so you cannot set one. Ask an administrator.';

/** What is named in it and deleted later matches nobody: a filter never grows by itself. */
export async function setUserGroupResourceFilter(
  em: EntityManager,
  actor: Actor,
  { userGroupId, filter = null }: { userGroupId: string; filter?: ResourceFilterInput | null },
): Promise<Started> {
  if (actor.resourceFilter) throw new ApiError('FORBIDDEN', LIMITED);
  return startGroupRun(em, actor, 'setUserGroupResourceFilter', changeGroupFilter, async (tx) => {
    await lockAdministrators(tx, actor.siteId);
    const [group] = isUuid(userGroupId)
      ? await rows<{ name: string }>(
          tx,
          sql`select name from user_groups where id = ${userGroupId} and site_id = ${actor.siteId} for key share`,
        )
      : [];
    const wrong = filter ? await resourceFilterErrors(tx, filter, ['filter']) : [];
    const userErrors = wrong.map(({ code, message, path }) => userError(code, message, path));
    if (!group) userErrors.unshift({ ...unknownId('user group', userGroupId), path: ['userGroupId'] });
    if (!group || userErrors.length > 0) return { userErrors };
    const lockedOut = filter ? await lockingOut(tx, actor, userGroupId, group.name) : undefined;
    if (lockedOut) return { userErrors: [lockedOut] };
    return { input: { userGroupId, filter, name: group.name } };
  });
}

/** U9, B9: nobody limits themselves, and somebody who is not limited administers the site. */
async function lockingOut(
  em: EntityManager,
  actor: Actor,
  userGroupId: string,
  name: string,
): Promise<UserError | undefined> {
  const { own, others } = await administratorOutside(em, actor, userGroupId);
  if (!own && others) return undefined;
  const message = own
    ? `You are in ${name} yourself, so its resource filter would limit you. Move to another user group first.`
    : `With a resource filter of ${name} every administrator of the site would be limited. Move one of them to another user group first.`;
  return userError('NOT_ALLOWED', message, ['userGroupId']);
}
