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
 * Who is limited by a resource filter, their own or that of their user group, changes nothing of the whole site: a
 * condition over `a`, a row of users.
 */
export const unlimited: Sql = sql`not exists (select from user_resource_filters own where own.user_id = a.id)
  and not exists (select from user_groups g where g.id = a.user_group_id and g.resource_filter is not null)`;

/**
 * U9: the user of `u` is an administrator, and no other who can sign in and whom no filter limits would be left outside
 * the targets. The actor, whom every such run spares, is left.
 */
export function lastAdministrator({ siteId, userId }: Actor): Sql {
  return sql`u.status in ('ACTIVE', 'INVITED')
    and exists (select from user_roles held join roles r on r.id = held.role_id
      where held.user_id = u.id and ${administering})
    and not exists (
      select from user_roles other join roles r on r.id = other.role_id and r.site_id = ${siteId}
      join users a on a.id = other.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED') and ${unlimited}
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
            where ${other} and a.status in ('ACTIVE', 'INVITED') and ${unlimited}) as others`,
  );
}

/** Whether a filter of a user group would limit the actor, and whether anybody would administer without a limit. */
export function administratorOutside(
  em: EntityManager,
  { siteId, userId }: Actor,
  userGroupId: string,
): Promise<{ own: boolean; others: boolean }> {
  return row(
    em,
    sql`select
          exists (select from users u where u.id = ${userId} and u.user_group_id = ${userGroupId}
            and not exists (select from user_resource_filters own where own.user_id = u.id)) as own,
          exists (
            select from user_roles held join roles r on r.id = held.role_id join users a on a.id = held.user_id
            where r.site_id = ${siteId} and ${administering} and a.status in ('ACTIVE', 'INVITED')
              and a.user_group_id <> ${userGroupId} and ${unlimited}) as others`,
  );
}
