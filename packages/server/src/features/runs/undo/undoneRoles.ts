import { type Sql, sql } from '../../../platform/database/sql.ts';
import { aboveActor } from '../../roles/aboveActor.ts';
import { lastAdministrator, stopsAdministering } from '../../roles/administrators.ts';
import type { ActionContext } from '../BulkAction.ts';

const taken = sql`coalesce(c.after, '[]') ? held.role_id::text`;
const given = sql`array(select jsonb_array_elements_text(c.before)::uuid)`;

/**
 * Taking roles back obeys what giving and taking them does. U6: it leaves nobody without any, and moves none that
 * allows more than the actor may do. U9: somebody administers the site afterwards.
 */
export function undoneRoles({ targets, actor }: ActionContext<never>, undone: string): Sql[] {
  const refused = (code: string, condition: Sql) => sql`
    select t.ordinal, t.user_id, ${sql.lit(code)} as code, null::text as field, null::jsonb as detail
    from ${targets} t join users u on u.id = t.user_id
    join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = 'roles'
    where ${condition}`;
  return [
    refused(
      'NO_ROLE_LEFT',
      sql`coalesce(c.before, '[]') = '[]'
        and not exists (select from user_roles held where held.user_id = u.id and not ${taken})`,
    ),
    refused(
      'ROLE_ABOVE_OWN',
      sql`exists (select from roles r where ${aboveActor(actor)}
        and (c.before ? r.id::text or c.after ? r.id::text))`,
    ),
    refused('LAST_ADMINISTRATOR', sql`${stopsAdministering(taken, given)} and ${lastAdministrator(actor)}`),
  ];
}
