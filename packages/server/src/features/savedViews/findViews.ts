import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { SavedView } from './SavedView.ts';

/** W3: the caller's own views and those that are shared in the site, as far as `where` says, a condition over `v`. */
export function findViews(em: EntityManager, actor: Actor, where: Sql): Promise<SavedView[]> {
  return rows<SavedView>(
    em,
    sql`select v.id, v.name, v.shared, v.owner_id = ${actor.userId} as own, owner.name as "ownerName",
          v.owner_id = ${actor.userId} or (v.shared and ${reachesSite(actor, 'settings.manage')}::boolean) as "mayChange",
          v.state ->> 'query' as query, v.state -> 'columns' as columns, v.state ->> 'density' as density,
          v.updated_at as "updatedAt"
        from saved_views v
        left join lateral (select u.name from readable_users u where u.id = v.owner_id and ${visibleUsers(actor, 'users.read')}) owner on true
        where v.site_id = ${actor.siteId} and (v.owner_id = ${actor.userId} or v.shared) and ${where}
        order by own desc, lower(v.name), v.id limit 1000`,
  );
}
