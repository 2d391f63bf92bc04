import { type Sql, sql } from '../../../platform/database/sql.ts';

/** The targets with what the run that is undone has changed of one field: `(ordinal, user_id, before, after)`. */
export function changesOfRun(targets: Sql, undone: string, name: string): Sql {
  return sql`(select o.ordinal, o.user_id, c.before, c.after
    from ${targets} o join changes c on c.run_id = ${undone} and c.user_id = o.user_id and c.field = ${name})`;
}
