import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { BulkAction } from './BulkAction.ts';
import { fieldsIn } from './differences/fieldsIn.ts';
import { differencesBetween } from './differences/makeDifferences.ts';
import type { RunRow } from './loadRun.ts';
import type { Progress } from './progress.ts';
import { slicesOf } from './slices.ts';
import { begunWith } from './writers/begunWith.ts';
import { writeDifferences } from './writers/writeDifferences.ts';

/** Writes and logs the relation `differences`, slice by slice; returns how many users it changed. */
export async function writeSlices(
  em: EntityManager,
  run: RunRow,
  action: BulkAction<never>,
  progress?: Progress,
): Promise<number> {
  let changed = 0;
  const names = await fieldsIn(em, sql`differences`, action.writes);
  const begun = names.includes('existence') ? await begunWith(em) : [];
  for (const { first, last, done, total } of await slicesOf(em)) {
    const slice = writeDifferences(run.site_id, run.id, { names, begun }, differencesBetween(first, last));
    changed += (await row<{ users: number }>(em, slice)).users;
    await progress?.report(done, total);
  }
  return changed;
}
