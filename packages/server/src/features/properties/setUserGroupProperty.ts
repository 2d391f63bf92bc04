import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { unknownId } from '../structure/taken.ts';
import { setValue } from './setValue.ts';

interface GroupValue {
  userGroupId: string;
  key: string;
  value?: unknown;
}

/** Members with a value of their own keep it. */
export function setUserGroupProperty(
  em: EntityManager,
  actor: Actor,
  { userGroupId, key, value }: GroupValue,
): Promise<{ userErrors: UserError[] }> {
  const write = (json: string | null) =>
    json === null
      ? sql`delete from user_group_properties where user_group_id = ${userGroupId} and property_key = ${key}`
      : sql`insert into user_group_properties (site_id, user_group_id, property_key, value)
            values (${actor.siteId}, ${userGroupId}, ${key}, ${json}::jsonb)
            on conflict (user_group_id, property_key) do update set value = excluded.value`;
  const check = async (tx: EntityManager) => {
    const found = isUuid(userGroupId)
      ? await rows(
          tx,
          sql`select from user_groups where id = ${userGroupId} and site_id = ${actor.siteId} for key share`,
        )
      : [];
    return found.length > 0 ? [] : [{ ...unknownId('user group', userGroupId), path: ['userGroupId'] }];
  };
  return setValue(em, actor, { key, value, write, check });
}
