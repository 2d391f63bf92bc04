import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
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
    ? await inSite(em, actor.siteId, (tx) => change(tx, actor, userGroupId))
    : false;
  return {
    userErrors: changed ? [] : [{ ...unknownId('user group', userGroupId), path: ['userGroupId'] }],
  };
}

async function change(em: EntityManager, actor: Actor, userGroupId: string): Promise<boolean> {
  // A run that is deleting the group holds it, so what the next statement finds stays.
  await rows(em, sql`select from sites where id = ${actor.siteId} for no key update`);
  const [names] = await rows<{ before: string | null; after: string }>(
    em,
    sql`update sites s set default_user_group_id = g.id, settings_version = s.settings_version + 1
        from user_groups g, (select default_user_group_id as id from sites where id = ${actor.siteId}) old
        where s.id = ${actor.siteId} and g.site_id = s.id and g.id = ${userGroupId}
        returning (select name from user_groups where id = old.id) as before, g.name as after`,
  );
  if (!names) return false;
  const subject = { type: 'SETTINGS', name: '' } as const;
  const [before, after] = [{ defaultUserGroup: names.before }, { defaultUserGroup: names.after }];
  await logSiteEvent(em, actor, 'setDefaultUserGroup', subject, before, after);
  return true;
}
