import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

type ColumnField = Extract<Field, { kind: 'column' }>;

/** One UPDATE for all columns of a run, so that a user's row is rewritten once. */
export function columnsWriter(columns: readonly [string, ColumnField][]): Sql[] {
  if (columns.length === 0) return [];
  const names = columns.map(([name]) => name);
  const assignments = columns.map(([name, { column, type }]) => {
    const value = sql`(v.values ->> ${name}::text)::${sql.raw(type)}`;
    return sql`${sql.ref(column)} = case when v.values ? ${name}::text then ${value} else ${sql.ref(`u.${column}`)} end`;
  });
  return [
    sql`update users u set ${sql.join(assignments)}
        from (select user_id, jsonb_object_agg(field, after) as values from d
              where field = any(${names}::text[]) group by user_id) v
        where u.id = v.user_id`,
  ];
}
