import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { UserGroup } from '../userGroups/UserGroup.ts';
import type { Profile } from './Profile.ts';

/** A profile comes with its group, so that a list of them is one statement. */
export type ListedProfile = Profile & { userGroup?: UserGroup | null };

/** Profiles of user groups, by the name of the group and their own; `which` is a condition over `p`. */
export function listProfiles(em: EntityManager, siteId: string, which: Sql): Promise<ListedProfile[]> {
  return rows(
    em,
    sql`select p.id, p.name, p.is_default as "isDefault", jsonb_build_object('id', g.id, 'name', g.name) as "userGroup"
        from profiles p join user_groups g on g.id = p.user_group_id
        where p.site_id = ${siteId} and ${which}
        order by g.name collate "und-x-icu", g.id, p.name collate "und-x-icu", p.id`,
  );
}
