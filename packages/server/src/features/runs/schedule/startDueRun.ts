import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../../platform/database/asDate.ts';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { sendJob } from '../../../platform/jobs/sendJob.ts';
import { RUN_JOB } from '../limits.ts';
import { claimRun, type RunRow } from '../loadRun.ts';
import { announceRun, enterState } from '../states.ts';
import { nextTime } from './nextTime.ts';

/** What is scheduled once goes on itself; what recurs begins a run of its own each time. */
export function startDueRun(em: EntityManager, siteId: string, runId: string): Promise<void> {
  return inSite(em, siteId, async (tx) => {
    const run = await claimRun(tx, runId);
    if (run?.status !== 'SCHEDULED' || !run.scheduled_at || asDate(run.scheduled_at) > new Date()) return;
    const begun = run.recurs_on ? await recur(tx, run) : run.id;
    if (!run.recurs_on) await enterState(tx, run.id, 'QUEUED');
    await sendJob(tx, RUN_JOB, { siteId, runId: begun });
  });
}

async function recur(em: EntityManager, run: RunRow): Promise<string> {
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, reason, selection,
          input, on_refusal, on_logged_on, parent_id, scheduled_at, revert_at, confirmed_count,
          approved_by, approved_by_name, approved_at)
        select site_id, kind, 'QUEUED', actor_id, actor_name, actor_token_id, mutation, reason, selection,
          input, on_refusal, on_logged_on, id, scheduled_at, revert_at, confirmed_count,
          approved_by, approved_by_name, approved_at
        from runs where id = ${run.id} returning id`,
  );
  const { next } = await row<{ next: string | null }>(
    em,
    sql`select ${nextTime} as next from runs r join sites s on s.id = r.site_id where r.id = ${run.id}`,
  );
  if (next === null) await enterState(em, run.id, 'EXPIRED', [sql`ended_at = now()`]);
  else {
    await rows(
      em,
      sql`update runs set revert_at = revert_at + (${next}::timestamptz - scheduled_at), scheduled_at = ${next}
          where id = ${run.id}`,
    );
    await announceRun(em, run.id);
  }
  return id;
}
