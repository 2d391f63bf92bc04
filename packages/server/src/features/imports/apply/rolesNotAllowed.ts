import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { aboveActor } from '../../roles/aboveActor.ts';

const moved = sql`case field when 'existence' then after -> 'roles'
  else coalesce(before, '[]') || coalesce(after, '[]') end`;

/** U6: roles given or taken that allow more than the actor may do by now, or that have come to since the plan. */
export function rolesNotAllowed(actor: Actor, runId: string, targets: Sql): Sql {
  const differences = sql`run_id = ${runId} and (field = 'roles' or field = 'existence' and after is not null)`;
  return sql`
    with above as materialized (
      select g.roles from (select distinct ${moved} as roles from run_differences where ${differences}) g
      where exists (select from jsonb_array_elements_text(g.roles) as given(id) join roles r on r.id = given.id::uuid
                    where ${aboveActor(actor)})
    )
    select d.ordinal, d.user_id, 'ROLE_ABOVE_OWN' as code, null::text as field, null::jsonb as detail
    from above a
    join (select ordinal, user_id, ${moved} as roles from run_differences where ${differences}) d on d.roles = a.roles
    join ${targets} t on t.user_id = d.user_id`;
}
