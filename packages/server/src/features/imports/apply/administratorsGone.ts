import { type Sql, sql } from '../../../platform/database/sql.ts';
import { administering, stopsAdministering } from '../../roles/administrators.ts';

/** U9: users of the plan who would be the last to lose the administration of the site, by who has it now. */
export function administratorsGone(siteId: string, runId: string, targets: Sql): Sql {
  const ids = (column: Sql) => sql`array(select jsonb_array_elements_text(coalesce(${column}, '[]'))::uuid)`;
  return sql`
    with losers as materialized (
      select d.ordinal, u.id from run_differences d join ${targets} t on t.user_id = d.user_id
      join users u on u.id = d.user_id and u.status in ('ACTIVE', 'INVITED')
      where d.run_id = ${runId} and d.field = 'roles' and d.before is not null
        and ${stopsAdministering(sql`held.role_id = any(${ids(sql`d.before`)})`, ids(sql`d.after`))}
    )
    select ordinal, id as user_id, 'LAST_ADMINISTRATOR' as code, null::text as field, null::jsonb as detail
    from losers where not exists (
      select from user_roles held join roles r on r.id = held.role_id and r.site_id = ${siteId}
      join users a on a.id = held.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED') and a.id not in (select id from losers))`;
}
