import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { UserGroup } from './UserGroup.ts';

/** The user groups of the site by name, or one of them. */
export function listUserGroups(em: EntityManager, siteId: string, id?: string): Promise<UserGroup[]> {
  return rows(
    em,
    sql`select id, name from user_groups
        where site_id = ${siteId} and ${id ? sql`id = ${id}::uuid` : sql`true`} order by name collate "und-x-icu"`,
  );
}
