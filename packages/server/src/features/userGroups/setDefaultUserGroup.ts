import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { affected, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertManages } from '../structure/managing.ts';
import { unknownId } from '../structure/taken.ts';

/** From now on; users who are there already stay where they are. */
export async function setDefaultUserGroup(
  em: EntityManager,
  actor: Actor,
  { userGroupId }: { userGroupId: string },
): Promise<{ userErrors: UserError[] }> {
  assertManages(actor);
  const changed = isUuid(userGroupId)
    ? await inSite(em, actor.siteId, (tx) =>
        affected(
          tx,
          sql`update sites s set default_user_group_id = g.id from user_groups g
              where s.id = ${actor.siteId} and g.site_id = s.id and g.id = ${userGroupId}`,
        ),
      )
    : 0;
  return {
    userErrors: changed > 0 ? [] : [{ ...unknownId('user group', userGroupId), path: ['userGroupId'] }],
  };
}
