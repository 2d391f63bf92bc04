import { type Sql, sql } from '../../../platform/database/sql.ts';
import { fields } from '../fields.ts';

/** What setting the resource filter changes; null gives back the inherited one. */
export function resourceFilterDifferences(targets: Sql, value: object | null): Sql {
  const { table, column } = fields.resourceFilter;
  // A part that is null is the same as one that is absent.
  const wanted = sql`${value && JSON.stringify(value, (_key, part: unknown) => part ?? undefined)}::jsonb`;
  return sql`
    select t.ordinal, t.user_id, 'resourceFilter'::text as field, ${sql.ref(`a.${column}`)} as before, ${wanted} as after
    from ${targets} t left join ${sql.table(table)} a on a.user_id = t.user_id
    where ${sql.ref(`a.${column}`)} is distinct from ${wanted}`;
}
