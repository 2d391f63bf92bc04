import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { AssignMode } from '../AssignMode.ts';
import { type FieldName, fields } from '../fields.ts';

type SetFieldName = { [K in FieldName]: (typeof fields)[K] extends { kind: 'set' } ? K : never }[FieldName];

/** What adding, removing or replacing members of a set changes: ids taken away before, ids added after. */
export function membershipDifferences(
  targets: Sql,
  field: SetFieldName,
  ids: readonly string[],
  mode: `${AssignMode}`,
): Sql {
  const { table, column } = fields[field];
  const held = sql.table(table);
  const id = sql.ref(`m.${column}`);
  const wanted = sql`${[...new Set(ids)]}::uuid[]`;
  switch (mode) {
    case 'ADD':
      return sql`
        select t.ordinal, t.user_id, ${field}::text as field, null::jsonb as before, jsonb_agg(w.id) as after
        from ${targets} t cross join unnest(${wanted}) as w(id)
        left join ${held} m on m.user_id = t.user_id and ${id} = w.id and ${id} = any(${wanted})
        where m.user_id is null
        group by t.ordinal, t.user_id`;
    case 'REMOVE':
      return sql`
        select t.ordinal, t.user_id, ${field}::text as field, jsonb_agg(${id}) as before, null::jsonb as after
        from ${targets} t join ${held} m on m.user_id = t.user_id and ${id} = any(${wanted})
        group by t.ordinal, t.user_id`;
    case 'REPLACE':
      return sql`
        select * from (
          select t.ordinal, t.user_id, ${field}::text as field,
            jsonb_agg(${id}) filter (where not ${id} = any(${wanted})) as before,
            (select jsonb_agg(w.id) from unnest(${wanted}) as w(id)
             where not w.id = any(coalesce(array_agg(${id}) filter (where m.user_id is not null), '{}'))) as after
          from ${targets} t left join ${held} m on m.user_id = t.user_id
          group by t.ordinal, t.user_id) d
        where before is not null or after is not null`;
  }
}
