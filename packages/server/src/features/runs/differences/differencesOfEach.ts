import { type Sql, sql } from '../../../platform/database/sql.ts';

/**
 * The differences of one field, `ofUser` being a SELECT of `(before, after)` for the user of `t`. It runs once a
 * user, by an index on the user: joining all at once has the planner guess how many members a set has among the
 * targets, and it reads the whole table for them.
 */
export function differencesOfEach(targets: Sql, field: string, ofUser: Sql): Sql {
  return sql`
    select t.ordinal, t.user_id, ${field}::text as field, d.before, d.after
    from ${targets} t cross join lateral (${ofUser}) d
    where d.before is not null or d.after is not null`;
}
