import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';

/** P3: every picture has one outcome, so the counts add up. */
export async function countPictures(em: EntityManager, runId: string): Promise<void> {
  await rows(
    em,
    sql`update picture_imports i set (pictures, inserted, replaced, unchanged, invalid) = (
          select count(*), count(*) filter (where outcome = 'INSERTED'), count(*) filter (where outcome = 'REPLACED'),
            count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'INVALID')
          from picture_import_rows r where r.import_id = i.id)
        where i.run_id = ${runId}`,
  );
}
