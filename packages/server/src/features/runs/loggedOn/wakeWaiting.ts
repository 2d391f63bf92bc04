import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { sendJob } from '../../../platform/jobs/sendJob.ts';
import { WAITING_JOB } from '../limits.ts';

/** B7: called in the transaction that logs users off; the runs that wait for them go on as jobs. */
export async function wakeWaiting(
  em: EntityManager,
  siteId: string,
  userIds: readonly string[],
): Promise<void> {
  const waiting = await rows<{ run_id: string }>(
    em,
    sql`select distinct run_id from run_waiting where user_id = any(${[...userIds]}::uuid[])`,
  );
  for (const { run_id } of waiting) await sendJob(em, WAITING_JOB, { siteId, runId: run_id });
}
