import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { ApiError } from '../../platform/errors.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
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
    return { input: { userGroupId, filter, name: group.name } };
  });
}
