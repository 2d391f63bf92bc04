import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { RunRow } from './loadRun.ts';
import { seatRefusalsOfDifferences } from './seatRefusals.ts';

/** Refuses those for whom no seat is left, with all that was to be done to them. */
export async function refuseSeatless(em: EntityManager, run: RunRow): Promise<void> {
  await rows(
    em,
    sql`with refused as (
          insert into run_refusals (site_id, run_id, ordinal, user_id, code, field, detail)
          select ${run.site_id}::uuid, ${run.id}::uuid, r.* from (${seatRefusalsOfDifferences(run.site_id)}) r
          returning user_id),
        unplanned as (delete from differences d using refused r where d.user_id = r.user_id)
        delete from targets t using refused r where t.user_id = r.user_id`,
  );
}

/** Whether an action can give or free seats. */
export function movesSeats({ writes }: { writes: readonly string[] }): boolean {
  return writes.includes('license') || writes.includes('existence');
}
