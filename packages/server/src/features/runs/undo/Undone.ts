import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Whose changes by which run are taken back. */
export interface Undone {
  targets: Sql;
  undone: string;
}

/** What `id` names exists, or comes back because the run had deleted it: only then can users get it again. */
export function stillThere({ undone }: Undone, table: string, id: Sql): Sql {
  return sql`(exists (select from ${sql.table(table)} named where named.id = ${id})
    or exists (select from run_removals gone where gone.run_id = ${undone} and gone.record_id = ${id}))`;
}
