import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { administering, stopsAdministering, unlimited } from '../../roles/administrators.ts';
import { limits, limitsSelf } from '../../roles/movedAdministrators.ts';

/**
 * U9: users of the plan who would be the last to lose the administration of the site, or to be limited in it by the
 * resource filter of another user group; and the actor, who limits themselves no more than that.
 */
export function administratorsGone(actor: Actor, runId: string, targets: Sql): Sql {
  const ids = (column: Sql) => sql`array(select jsonb_array_elements_text(coalesce(${column}, '[]'))::uuid)`;
  const group = sql`(d.after #>> '{}')::uuid`;
  const of = (field: string) => sql`run_differences d join ${targets} t on t.user_id = d.user_id
      join users u on u.id = d.user_id and u.status in ('ACTIVE', 'INVITED')
      where d.run_id = ${runId} and d.field = ${sql.lit(field)}`;
  return sql`
    with losers as materialized (
      select d.ordinal, u.id from ${of('roles')} and d.before is not null
        and ${stopsAdministering(sql`held.role_id = any(${ids(sql`d.before`)})`, ids(sql`d.after`))}
      union
      select d.ordinal, u.id from ${of('userGroupId')} and ${limits(group)}
        and exists (select from user_roles held join roles r on r.id = held.role_id
          where held.user_id = u.id and ${administering})
    )
    select ordinal, id as user_id, 'LAST_ADMINISTRATOR' as code, null::text as field, null::jsonb as detail
    from losers where not exists (
      select from user_roles held join roles r on r.id = held.role_id and r.site_id = ${actor.siteId}
      join users a on a.id = held.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED') and ${unlimited}
        and a.id not in (select id from losers))
    union all
    select d.ordinal, u.id, 'SELF', null, null from ${of('userGroupId')} and ${limitsSelf(actor, group)}`;
}
