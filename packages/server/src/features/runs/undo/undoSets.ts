import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** Added ids that are still there go; ids taken away that are still gone, and still exist, come back. */
export function undoSets(
  targets: Sql,
  undone: string,
  name: string,
  field: Extract<Field, { kind: 'set' }>,
): Sql {
  return sql`
    select e.ordinal, e.user_id, ${name}::text as field,
      jsonb_agg(e.id) filter (where e.added) as before, jsonb_agg(e.id) filter (where not e.added) as after
    from (
      select t.ordinal, t.user_id, x.id::uuid as id, x.added
      from ${targets} t join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = ${name},
      lateral (select jsonb_array_elements_text(c.after) as id, true as added
               union all select jsonb_array_elements_text(c.before), false) x
    ) e
    left join ${sql.table(field.table)} m on m.user_id = e.user_id and ${sql.ref(`m.${field.column}`)} = e.id
    where case when e.added then m.user_id is not null
          else m.user_id is null and exists (select from ${sql.table(field.names)} named where named.id = e.id) end
    group by e.ordinal, e.user_id`;
}
