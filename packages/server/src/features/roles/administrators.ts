import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from './Actor.ts';
import type { Permission, Scope } from './permissions.ts';

/** An administrator is who may manage the roles of the whole site. */
export function administersSite(role: { scope: Scope; permissions: readonly Permission[] }): boolean {
  return role.scope === 'SITE' && role.permissions.includes('roles.manage');
}

/** The same as a condition over `r`, a row of roles. */
export const administering: Sql = sql`r.scope = 'SITE' and 'roles.manage' = any(r.permissions)`;

/**
 * The lock under which it is asked who would be the last administrator: whatever takes that from somebody holds
 * it, so that two of them never remove one each.
 */
export async function lockAdministrators(em: EntityManager, siteId: string): Promise<void> {
  await rows(em, sql`select id from sites where id = ${siteId} for no key update`);
}

/**
 * U9: the user of `u` is an administrator, and no other who can sign in would be left outside the targets. The
 * actor, whom every such run spares, is left.
 */
export function lastAdministrator({ siteId, userId }: Actor): Sql {
  return sql`u.status in ('ACTIVE', 'INVITED')
    and exists (select from user_roles held join roles r on r.id = held.role_id
      where held.user_id = u.id and ${administering})
    and not exists (
      select from user_roles other join roles r on r.id = other.role_id and r.site_id = ${siteId}
      join users a on a.id = other.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED')
        and (a.id = ${userId} or a.id not in (select user_id from targets)))`;
}

/**
 * The user of `u` administers the site by roles that go, a condition over `held` (user_roles), and neither by one
 * that stays nor by one that comes, an array of ids.
 */
export function stopsAdministering(goes: Sql, comes: Sql): Sql {
  const by = (condition: Sql) => sql`exists (
    select from user_roles held join roles r on r.id = held.role_id
    where held.user_id = u.id and ${administering} and ${condition})`;
  return sql`${by(goes)} and not ${by(sql`not (${goes})`)}
    and not exists (select from roles r where r.id = any(${comes}) and ${administering})`;
}

/** Whether the actor, and whether anybody who can sign in, would administer the site without a role. */
export function administratorWithout(
  em: EntityManager,
  { siteId, userId }: Actor,
  roleId: string,
): Promise<{ own: boolean; others: boolean }> {
  const other = sql`r.site_id = ${siteId} and r.id <> ${roleId} and ${administering}`;
  return row(
    em,
    sql`with mine as (
          select role_id as id from user_roles where user_id = ${userId}
          union select role_id from site_grants where user_id = ${userId} and site_id = ${siteId})
        select not exists (select from mine where id = ${roleId})
            or exists (select from mine join roles r on r.id = mine.id where ${other}) as own,
          exists (
            select from user_roles held join roles r on r.id = held.role_id join users a on a.id = held.user_id
            where ${other} and a.status in ('ACTIVE', 'INVITED')) as others`,
  );
}
