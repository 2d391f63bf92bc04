import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { stagedColumns } from '../cells/readRow.ts';

/**
 * The tables that the checks work on, for as long as the transaction lives. Temporary tables take a COPY where
 * tables with row-level security do not, write no log, and have true statistics after ANALYZE.
 */
export async function createStaging(em: EntityManager): Promise<void> {
  await rows(em, sql`drop table if exists pg_temp.staged, pg_temp.problems`);
  const values = sql.join(stagedColumns.map((column) => sql`${sql.ref(column)} text`));
  await rows(
    em,
    sql`create temporary table staged (
          row_number int not null,
          cells text[] not null,
          ${values},
          items text[] not null,
          exact text[] not null,
          problems jsonb,
          -- The id that an earlier check gave to the user that this row would create.
          planned_id uuid
        ) on commit drop`,
  );
  await rows(
    em,
    sql`create temporary table problems (
          row_number int not null, column_key text, code text not null, value text, detail jsonb) on commit drop`,
  );
  // Later rules ask whether a row has a problem already; a file may be wrong in every row.
  await rows(em, sql`create index on problems (row_number)`);
}
