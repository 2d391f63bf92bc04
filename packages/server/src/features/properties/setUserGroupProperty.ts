import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Started } from '../runs/begin.ts';
import { startGroupRun } from '../structure/startGroupRun.ts';
import { unknownId } from '../structure/taken.ts';
import { changeGroupValue } from './changeGroupValue.ts';
import { judgeValue } from './judgeValue.ts';

interface GroupValue {
  userGroupId: string;
  key: string;
  value?: unknown;
}

/** Members with a value of their own keep it. */
export function setUserGroupProperty(
  em: EntityManager,
  actor: Actor,
  { userGroupId, key, value = null }: GroupValue,
): Promise<Started> {
  return startGroupRun(em, actor, 'setUserGroupProperty', changeGroupValue, async (tx) => {
    const found = isUuid(userGroupId)
      ? await rows(
          tx,
          sql`select from user_groups where id = ${userGroupId} and site_id = ${actor.siteId} for key share`,
        )
      : [];
    const unknown = { ...unknownId('user group', userGroupId), path: ['userGroupId'] };
    const { property, userErrors } = await judgeValue(tx, actor.siteId, key, value);
    if (found.length === 0) userErrors.unshift(unknown);
    if (!property || userErrors.length > 0) return { userErrors };
    return { input: { userGroupId, key, value, name: property.name } };
  });
}
