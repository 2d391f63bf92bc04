import { type Sql, sql } from '../../../platform/database/sql.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import { createsWithin } from '../plan/createsWithin.ts';
import { neededRights } from '../plan/neededRights.ts';
import type { Check } from './Checking.ts';

/** R2: whose rights reach an org unit or teams only creates users there and changes none elsewhere. */
export const withinScope: Check = ({ actor, options, has }) => {
  const { creating, updating } = neededRights(has, options);
  const narrow = updating.filter((permission) => !reachesSite(actor, permission));
  const selects: Sql[] = [];
  if (creating.some((permission) => !reachesSite(actor, permission))) {
    const place = { orgUnit: sql`r.org_unit_id`, teams: sql`l.sets -> 'teams'` };
    const byUnit = creating.some((permission) => actor.permissions.get(permission)?.has('ORG_UNIT'));
    selects.push(sql`
      select r.row_number, ${byUnit ? 'orgUnit' : 'teams'}::text as column_key, 'NOT_ALLOWED' as code,
        ${byUnit ? sql`s.org_unit` : sql`null::text`} as value, null::jsonb as detail
      from resolved r join staged s on s.row_number = r.row_number left join new_lists l on l.list = r.list
      where r.is_new and not ${createsWithin(actor, creating, place)}`);
  }
  if (narrow.length > 0) {
    const seen = sql.join(
      narrow.map((permission) => sql`(${visibleUsers(actor, permission)})`),
      sql` and `,
    );
    selects.push(sql`
      select r.row_number, null::text, 'NOT_ALLOWED', null::text, null::jsonb
      from resolved r join readable_users u on u.id = r.user_id where not (${seen})`);
  }
  return selects.length > 0 ? sql.join(selects, sql` union all `) : undefined;
};
