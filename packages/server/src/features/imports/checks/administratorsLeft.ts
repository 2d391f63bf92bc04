import { sql } from '../../../platform/database/sql.ts';
import { administering, stopsAdministering, unlimited } from '../../roles/administrators.ts';
import { limits } from '../../roles/movedAdministrators.ts';
import type { Check } from './Checking.ts';

/** U9: rows that would together take their role from all who administer the site, or limit them by a resource filter. */
export const administratorsLeft: Check = ({ has, siteId, options }) => {
  if (options.existing !== 'UPDATE') return undefined;
  const goes = sql`(s.exact and held.role_id <> all(s.adds) or held.role_id = any(s.removes))`;
  const losers = [
    ...(has('roles')
      ? [
          sql`select r.row_number, u.id, 'roles' as column_key from list_sets s join resolved r on r.list = s.list
            join users u on u.id = r.user_id and u.status in ('ACTIVE', 'INVITED')
            where s.kind = 'roles' and (s.exact or s.removes <> '{}') and ${stopsAdministering(goes, sql`s.adds`)}`,
        ]
      : []),
    ...(has('userGroup')
      ? [
          sql`select r.row_number, u.id, 'userGroup' as column_key from resolved r join staged s on s.row_number = r.row_number
            join users u on u.id = r.user_id and u.status in ('ACTIVE', 'INVITED')
            where s.user_group is not null and ${limits(sql`r.user_group_id`)}
              and exists (select from user_roles held join roles r on r.id = held.role_id
                where held.user_id = u.id and ${administering})`,
        ]
      : []),
  ];
  if (losers.length === 0) return undefined;
  return sql`
    with losers as materialized (${sql.join(losers, sql` union all `)})
    select row_number, column_key, 'LAST_ADMINISTRATOR' as code, null::text as value, null::jsonb as detail
    from losers where not exists (
      select from user_roles held join roles r on r.id = held.role_id and r.site_id = ${siteId}
      join users a on a.id = held.user_id
      where ${administering} and a.status in ('ACTIVE', 'INVITED') and ${unlimited}
        and a.id not in (select id from losers))`;
};
