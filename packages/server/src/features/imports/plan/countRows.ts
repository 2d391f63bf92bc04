import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';

/** I8: every row that is not dropped has one outcome, so the counts add up to the rows. */
export async function countRows(em: EntityManager, importId: string): Promise<void> {
  await rows(
    em,
    sql`update imports i set (rows_total, inserted, updated, unchanged, duplicates, invalid) = (
          select count(*), count(*) filter (where outcome = 'INSERTED'), count(*) filter (where outcome = 'UPDATED'),
            count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'DUPLICATE'),
            count(*) filter (where outcome = 'INVALID')
          from import_rows r where r.import_id = i.id and not r.dropped)
        where i.id = ${importId}`,
  );
}

/** The counts of the run: it is about the users of the valid rows. */
export const runCounts = (importId: string) => {
  const of = (count: string) => sql`(select ${sql.raw(count)} from imports where id = ${importId})`;
  return [
    sql`selected = ${of('rows_total - invalid')}`,
    sql`changed = ${of('inserted + updated')}`,
    sql`unchanged = ${of('unchanged + duplicates')}`,
    sql`refused = 0`,
  ];
};
