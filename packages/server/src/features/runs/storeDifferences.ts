import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { differencesBetween } from './differences/makeDifferences.ts';
import type { RunRow } from './loadRun.ts';
import type { Progress } from './progress.ts';
import { slicesOf } from './slices.ts';

/** Keeps the differences with the plan, where they are read page by page and applied later. */
export async function storeDifferences(em: EntityManager, run: RunRow, progress?: Progress): Promise<void> {
  for (const { first, last, done, total } of await slicesOf(em)) {
    await rows(
      em,
      sql`insert into run_differences (site_id, run_id, ordinal, user_id, field, before, after)
          select ${run.site_id}::uuid, ${run.id}::uuid, d.* from (${differencesBetween(first, last)}) d order by d.ordinal`,
    );
    await progress?.report(done, total);
  }
}
