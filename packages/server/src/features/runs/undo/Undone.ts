import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Whose changes by which run are taken back. */
export interface Undone {
  targets: Sql;
  undone: string;
  /** Records that the run has deleted, and that come back with it. */
  returning: readonly string[];
}

/** What `id` names exists, or comes back: only then can users get it again. */
export function stillThere({ returning }: Undone, table: string, id: Sql): Sql {
  return sql`(${id} = any(${[...returning]}::uuid[]) or exists (
    select from ${sql.table(table)} named where named.id = ${id}))`;
}
