import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { trimText } from '../../platform/text/trimText.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from './visibleUsers.ts';

export interface Saved {
  id: string;
  count: number;
  unknown: string[];
}

/** W5: users by whatever key each was named with. A key that fits two users by different fields means both. */
export function saveSelection(em: EntityManager, actor: Actor, keys: readonly string[]): Promise<Saved> {
  const given = [...new Set(keys.map(trimText).filter(Boolean))];
  return row<Saved>(
    em,
    sql`with given as (
          select key, lower(key) as folded, place from unnest(${given}::text[]) with ordinality as given(key, place)
        ), matched as (
          select g.key, u.id from given g join readable_users u on u.username_key = g.folded and u.deleted_at is null
          where ${visibleUsers(actor, 'users.read')}
          union
          select g.key, u.id from given g join readable_users u on u.email_key = g.folded and u.deleted_at is null
          where ${visibleUsers(actor, 'users.read')}
          union
          select g.key, u.id from given g join readable_users u on u.agent_id_key = g.folded and u.deleted_at is null
          where ${visibleUsers(actor, 'users.read')}
          union
          select g.key, u.id from given g
          join readable_users u on u.id = case when g.folded ~ ${UUID} then g.folded::uuid end
          where ${visibleUsers(actor, 'users.read')}
        ), unknown as (
          select coalesce(array_agg(key), '{}') as keys from given where key not in (select key from matched)
        )
        insert into saved_selections (site_id, owner_id, user_ids, unknown_keys)
        select ${actor.siteId}, ${actor.userId}, array(
            select m.id from matched m join given g on g.key = m.key group by m.id order by min(g.place)), unknown.keys from unknown
        returning id, cardinality(user_ids) as count, unknown_keys as unknown`,
  );
}

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
