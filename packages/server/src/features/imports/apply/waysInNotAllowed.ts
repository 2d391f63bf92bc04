import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { holdsAboveActor, waysIn } from '../../roles/holdsAboveActor.ts';

/** U6: other ways to sign in for users whose roles have come to allow more than the actor may do by now. */
export function waysInNotAllowed(actor: Actor, runId: string, targets: Sql): Sql {
  return sql`
    select distinct on (d.ordinal) d.ordinal, d.user_id, 'ROLE_ABOVE_OWN' as code, null::text as field,
      jsonb_build_object('key', d.field) as detail
    from run_differences d join ${targets} t on t.user_id = d.user_id
    where d.run_id = ${runId} and d.field = any(${[...waysIn]}::text[]) and ${holdsAboveActor(actor, sql`d.user_id`)}
    order by d.ordinal, d.field`;
}
