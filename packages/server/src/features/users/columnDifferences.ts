import { type Sql, sql } from '../../platform/database/sql.ts';

/** What setting a column of users changes; null clears it. */
export function columnDifferences(
  targets: Sql,
  field: string,
  column: string,
  type: 'uuid' | 'text' | 'timestamptz',
  value: string | null,
): Sql {
  const now = sql.ref(`u.${column}`);
  const wanted = sql`${value}::${sql.raw(type)}`;
  return sql`
    select t.ordinal, t.user_id, ${field}::text as field, to_jsonb(${now}) as before, to_jsonb(${wanted}) as after
    from ${targets} t join users u on u.id = t.user_id where ${now} is distinct from ${wanted}`;
}
