import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { UserRef } from '../runs/shown/FieldDifference.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';

/** The first of the agents in a unit whom the actor may see. */
export function agentsIn(em: EntityManager, actor: Actor, orgUnitId: string): Promise<UserRef[]> {
  return rows(
    em,
    sql`select u.id, u.name, u.username from readable_users u
        where ${visibleUsers(actor, 'users.read')} and u.org_unit_id = ${orgUnitId}::uuid
          and u.user_type = 'AGENT' and u.deleted_at is null
        order by u.name collate "und-x-icu", u.id limit 20`,
  );
}
