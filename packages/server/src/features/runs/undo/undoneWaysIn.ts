import { type Sql, sql } from '../../../platform/database/sql.ts';
import { holdsAboveActor, waysIn } from '../../roles/holdsAboveActor.ts';
import type { ActionContext } from '../BulkAction.ts';

/** U6: undo gives nobody another way to sign in who has come to have a role above the actor's own. */
export function undoneWaysIn({ targets, actor }: ActionContext<never>, undone: string): Sql {
  return sql`
    select t.ordinal, t.user_id, 'ROLE_ABOVE_OWN' as code, null::text as field, null::jsonb as detail
    from ${targets} t
    where exists (select from changes c where c.run_id = ${undone} and c.user_id = t.user_id
                  and c.field = any(${[...waysIn]}::text[]))
      and ${holdsAboveActor(actor, sql`t.user_id`)}`;
}
