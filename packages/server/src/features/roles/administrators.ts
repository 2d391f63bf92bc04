import { type Sql, sql } from '../../platform/database/sql.ts';

/** An administrator is who may manage the roles of the whole site: a condition over the user `id`. */
function administers(id: Sql): Sql {
  return sql`exists (select from user_roles held join roles r on r.id = held.role_id
    where held.user_id = ${id} and r.scope = 'SITE' and 'roles.manage' = any(r.permissions))`;
}

/**
 * U9: the user of `u` is an administrator, and no other who can sign in would be left outside the targets.
 * The lock of the site, which such runs take first, keeps two of them from removing one each.
 */
export function lastAdministrator(siteId: string): Sql {
  return sql`u.status in ('ACTIVE', 'INVITED') and ${administers(sql`u.id`)} and not exists (
    select from user_roles other join roles r on r.id = other.role_id and r.site_id = ${siteId}
    join users a on a.id = other.user_id
    where r.scope = 'SITE' and 'roles.manage' = any(r.permissions) and a.status in ('ACTIVE', 'INVITED')
      and a.id not in (select user_id from targets))`;
}
