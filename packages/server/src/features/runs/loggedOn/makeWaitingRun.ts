import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';

/** B7, WAIT: those whom the run has refused for being logged on become a run that waits until they log off. */
export async function makeWaitingRun(em: EntityManager, runId: string): Promise<void> {
  await rows(
    em,
    sql`with waiting as materialized (
          select distinct user_id from run_refusals where run_id = ${runId} and code = 'LOGGED_ON'
        ), made as (
          insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, reason, selection,
            input, on_logged_on, parent_id, revert_at, selected, changed, unchanged, refused, started_at)
          select site_id, kind, 'PARTLY_WAITING', actor_id, actor_name, actor_token_id, mutation, reason,
            jsonb_build_object('waitingOf', id), input, 'WAIT', id, revert_at, (select count(*) from waiting), 0, 0, 0, now()
          from runs where id = ${runId} and exists (select from waiting)
          returning id, site_id
        )
        insert into run_waiting (site_id, run_id, user_id) select m.site_id, m.id, w.user_id from made m, waiting w`,
  );
}
