import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { BulkAction } from './BulkAction.ts';
import type { RunRow } from './loadRun.ts';
import type { Progress } from './progress.ts';
import { seatRefusals } from './seatRefusals.ts';
import { slicesOf } from './slices.ts';
import { targetsBetween } from './targets.ts';

/** Stores what the action would do to the targets, and refuses those for whom no seat is left. */
export async function planDifferences<Input>(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<Input>,
  progress?: Progress,
): Promise<void> {
  const slices = await slicesOf(em);
  for (const { first, last, done, total } of slices) {
    const targets = targetsBetween(first, last);
    const differences = action.differences({ actor, input: run.input as Input, targets });
    await rows(
      em,
      sql`insert into run_differences (site_id, run_id, ordinal, user_id, field, before, after)
          select ${run.site_id}::uuid, ${run.id}::uuid, d.ordinal, d.user_id, d.field, d.before, d.after
          from (${differences}) d order by d.ordinal`,
    );
    await progress?.report(done, total);
  }
  if (action.writes.includes('license') || action.writes.includes('existence')) {
    await refuseSeatless(em, run);
  }
}

async function refuseSeatless(em: EntityManager, run: RunRow): Promise<void> {
  await rows(
    em,
    sql`with refused as (
          insert into run_refusals (site_id, run_id, ordinal, user_id, code, field, detail)
          select ${run.site_id}::uuid, ${run.id}::uuid, r.* from (${seatRefusals(run.site_id, run.id)}) r
          returning user_id),
        unplanned as (
          delete from run_differences d using refused r where d.run_id = ${run.id} and d.user_id = r.user_id)
        delete from targets t using refused r where t.user_id = r.user_id`,
  );
}
