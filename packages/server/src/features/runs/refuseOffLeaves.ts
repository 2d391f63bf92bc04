import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { BulkAction } from './BulkAction.ts';
import type { RunRow } from './loadRun.ts';
import { offLeaves } from './offLeaves.ts';

/** U5: refuses agents whom the differences would leave in a unit that is no leaf, a restored one too. */
export async function refuseOffLeaves(
  em: EntityManager,
  run: RunRow,
  action: BulkAction<never>,
  hold: boolean,
): Promise<void> {
  const found = await offLeaves(em, { action, differences: sql`differences`, hold });
  for (const refusals of found) {
    await rows(
      em,
      sql`with refused as (
            insert into run_refusals (site_id, run_id, ordinal, user_id, code, field, detail)
            select ${run.site_id}::uuid, ${run.id}::uuid, r.* from (${refusals}) r returning user_id),
          unplanned as (delete from differences d using refused r where d.user_id = r.user_id)
          delete from targets t using refused r where t.user_id = r.user_id`,
    );
  }
}
