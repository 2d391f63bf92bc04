import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import type { License } from '../licenses/License.ts';
import { builtInRoles } from '../roles/builtInRoles.ts';

export interface NewSite {
  slug: string;
  name: string;
  timeZone?: string;
  /** The first is the default. */
  languages?: string[];
  /** The kinds of license that the plan has, with their seats: at least three each. */
  seats?: Partial<Record<License, number>>;
}

export interface CreatedSite {
  id: string;
  slug: string;
  userGroupId: string;
  /** The ids of the built-in roles by their names. */
  roles: Record<string, string>;
}

/** A site that is ready for users: built-in roles, license pools, the default user group; `also` with them or not at all. */
export async function createSite(
  em: EntityManager,
  site: NewSite,
  also?: (tx: EntityManager, created: CreatedSite) => Promise<unknown>,
): Promise<CreatedSite> {
  const { slug, name, timeZone = 'UTC', languages = ['en'], seats = { ENTERPRISE: 3, CONTACT: 3 } } = site;
  return em.fork().transactional(async (tx) => {
    const { id } = await row<{ id: string }>(
      tx,
      sql`select create_site(${slug}, ${name}, ${timeZone}, ${languages}) as id`,
    );
    await rows(tx, sql`select set_config('muster.site', ${id}, true)`);
    const roles = await insertBuiltInRoles(tx, id);
    await rows(
      tx,
      sql`
      insert into license_pools (site_id, license, seats)
      select ${id}, key, value::int from jsonb_each_text(${JSON.stringify(seats)}::jsonb)`,
    );
    const group = await row<{ id: string }>(
      tx,
      sql`insert into user_groups (site_id, name) values (${id}, 'Everyone') returning id`,
    );
    await rows(tx, sql`update sites set default_user_group_id = ${group.id} where id = ${id}`);
    await also?.(tx, { id, slug, userGroupId: group.id, roles });
    return { id, slug, userGroupId: group.id, roles };
  });
}

async function insertBuiltInRoles(tx: EntityManager, siteId: string): Promise<Record<string, string>> {
  const made = await rows<{ id: string; name: string }>(
    tx,
    sql`
    insert into roles (site_id, name, built_in, user_type, scope, permissions)
    select ${siteId}, r.name, true, r."userType", r.scope, r.permissions
    from jsonb_to_recordset(${JSON.stringify(builtInRoles)}::jsonb)
      as r(name text, "userType" text, scope text, permissions text[])
    returning id, name`,
  );
  return Object.fromEntries(made.map((role) => [role.name, role.id]));
}
