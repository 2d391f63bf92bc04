import { sql } from '../../../platform/database/sql.ts';
import { administering, stopsAdministering } from '../../roles/administrators.ts';
import type { Check } from './Checking.ts';

/** U9: rows that would together take their role from all who administer the site. */
export const administratorsLeft: Check = ({ has, siteId }) => {
  if (!has('roles')) return undefined;
  const goes = sql`(s.exact and held.role_id <> all(s.adds) or held.role_id = any(s.removes))`;
  return sql`
    with losers as materialized (
      select r.row_number, u.id from list_sets s join resolved r on r.list = s.list
      join users u on u.id = r.user_id and u.status in ('ACTIVE', 'INVITED')
      where s.kind = 'roles' and (s.exact or s.removes <> '{}') and ${stopsAdministering(goes, sql`s.adds`)}
    )
    select row_number, 'roles' as column_key, 'LAST_ADMINISTRATOR' as code, null::text as value, null::jsonb as detail
    from losers where not exists (
      select from user_roles held join roles r on r.id = held.role_id and r.site_id = ${siteId}
      join users a on a.id = held.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED') and a.id not in (select id from losers))`;
};
