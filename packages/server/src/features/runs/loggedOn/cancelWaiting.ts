import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { affected, sql } from '../../../platform/database/sql.ts';
import { uuids } from '../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { claimRun } from '../loadRun.ts';
import { mayStop } from '../mayStop.ts';
import { findRun } from '../visibleRuns.ts';
import { countWaited } from './countWaited.ts';

export interface CancelWaiting {
  runId: string;
  userIds: readonly string[];
}

/** Takes some users out of a waiting run: they stay as they are. */
export function cancelWaiting(em: EntityManager, actor: Actor, values: CancelWaiting): Promise<UserError[]> {
  return inSite(em, actor.siteId, async (tx) => {
    const run = await findRun(tx, actor, values.runId);
    if (!run) return [userError('UNKNOWN_ID', 'There is no such run.', ['runId'])];
    await mayStop(tx, actor, run);
    const idle = await claimRun(tx, run.id);
    if (idle?.status !== 'PARTLY_WAITING') {
      return [userError('WRONG_STATE', 'Nobody waits in this run.', ['runId'])];
    }
    const taken = await affected(
      tx,
      sql`with gone as (
            delete from run_waiting where run_id = ${run.id} and user_id = any(${uuids(values.userIds)}::uuid[])
            returning user_id)
          insert into run_refusals (site_id, run_id, ordinal, user_id, code)
          select ${run.site_id}::uuid, ${run.id}::uuid, 0, user_id, 'WAIT_ENDED' from gone`,
    );
    if (taken === 0) return [userError('UNKNOWN_ID', 'None of these users waits in this run.', ['userIds'])];
    await countWaited(tx, run.id);
    return [];
  });
}
