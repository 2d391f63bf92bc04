import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';

/** U6: roles that allow more than the actor may do by now, or that have come to allow more since the plan. */
export function rolesNotAllowed(actor: Actor, runId: string, targets: Sql): Sql {
  return sql`
    with granted as materialized (
      select d.ordinal, d.user_id, case d.field when 'existence' then d.after -> 'roles' else d.after end as roles
      from run_differences d join ${targets} t on t.user_id = d.user_id
      where d.run_id = ${runId} and d.field in ('existence', 'roles') and d.after is not null
    ), above as materialized (
      select g.roles from (select distinct roles from granted) g
      where exists (select from jsonb_array_elements_text(g.roles) as given(id) join roles r on r.id = given.id::uuid
                    where not r.permissions <@ ${[...actor.permissions.keys()]}::text[])
    )
    select g.ordinal, g.user_id, 'ROLE_ABOVE_OWN' as code, null::text as field, null::jsonb as detail
    from above a join granted g on g.roles = a.roles`;
}
