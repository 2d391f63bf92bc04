import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { AssignMode } from '../AssignMode.ts';
import { type FieldName, fields } from '../fields.ts';
import { differencesOfEach } from './differencesOfEach.ts';

type SetFieldName = { [K in FieldName]: (typeof fields)[K] extends { kind: 'set' } ? K : never }[FieldName];

/** What adding, removing or replacing members of a set changes: ids taken away before, ids added after. */
export function membershipDifferences(
  targets: Sql,
  field: SetFieldName,
  ids: readonly string[],
  mode: `${AssignMode}`,
): Sql {
  const { table, column } = fields[field];
  const wanted = sql`${[...new Set(ids)]}::uuid[]`;
  const held = sql`(select ${sql.ref(column)} as id from ${sql.table(table)} m where m.user_id = t.user_id)`;
  switch (mode) {
    case 'ADD':
      return differencesOfEach(
        targets,
        field,
        sql`select null::jsonb as before, jsonb_agg(w.id) as after
            from unnest(${wanted}) as w(id) left join ${held} h on h.id = w.id where h.id is null`,
      );
    case 'REMOVE':
      return differencesOfEach(
        targets,
        field,
        sql`select jsonb_agg(h.id) as before, null::jsonb as after from ${held} h where h.id = any(${wanted})`,
      );
    case 'REPLACE':
      return differencesOfEach(
        targets,
        field,
        sql`select jsonb_agg(h.id) filter (where w.id is null) as before,
              jsonb_agg(w.id) filter (where h.id is null) as after
            from unnest(${wanted}) as w(id) full join ${held} h on h.id = w.id`,
      );
  }
}

/** Who has the one has the other instead. */
export function membershipInstead(targets: Sql, field: SetFieldName, from: string, to: string): Sql {
  const { table, column } = fields[field];
  const member = sql.ref(`m.${column}`);
  const has = (id: string) =>
    sql`exists (select from ${sql.table(table)} m where m.user_id = t.user_id and ${member} = ${id}::uuid)`;
  return differencesOfEach(
    targets,
    field,
    sql`select jsonb_build_array(${from}::uuid) as before,
          case when not ${has(to)} then jsonb_build_array(${to}::uuid) end as after where ${has(from)}`,
  );
}
