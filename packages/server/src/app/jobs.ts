import 'reflect-metadata';
import {
  FORGOT_PASSWORD_JOB,
  type ForgotPassword,
  sendForgotten,
} from '../features/accounts/forgotPassword.ts';
import { EXPORT_JOB } from '../features/exports/limits.ts';
import { endOldExports } from '../features/exports/sending/endOldExports.ts';
import { makeExport } from '../features/exports/sending/makeExport.ts';
import { OUTBOX_JOB } from '../features/mail/limits.ts';
import { sendPending } from '../features/mail/sendPending.ts';
import { RUN_JOB, WAITING_JOB } from '../features/runs/limits.ts';
import { applyWaiting } from '../features/runs/loggedOn/applyWaiting.ts';
import { workRun } from '../features/runs/workRun.ts';
import { rows, sql } from '../platform/database/sql.ts';
import { type JobDefinition, job } from '../platform/jobs/JobDefinition.ts';

/** Every kind of job, one entry each. */
export const jobs: readonly JobDefinition[] = [
  job<{ siteId: string; runId: string }>({
    name: RUN_JOB,
    concurrency: 2,
    work: (em, { siteId, runId }) => workRun(em, siteId, runId),
  }),
  job<{ siteId: string; runId: string }>({
    name: WAITING_JOB,
    concurrency: 2,
    work: (em, { siteId, runId }) => applyWaiting(em, siteId, runId),
  }),
  job<{ siteId: string; exportId: string }>({
    name: EXPORT_JOB,
    work: (em, { siteId, exportId }) => makeExport(em, siteId, exportId),
  }),
  job({ name: OUTBOX_JOB, concurrency: 2, cron: '* * * * *', work: sendPending }),
  job<ForgotPassword>({ name: FORGOT_PASSWORD_JOB, concurrency: 2, work: sendForgotten }),
  job({
    name: 'ended-locks',
    cron: '* * * * *',
    work: async (em) => {
      await rows(em, sql`select open_locks()`);
    },
  }),
  job({
    name: 'outbox-retention',
    cron: '37 3 * * *',
    work: async (em) => {
      await rows(em, sql`select remove_old_messages()`);
    },
  }),
  job({
    name: 'change-partitions',
    cron: '17 3 * * *',
    work: async (em) => {
      await rows(em, sql`select ensure_change_partitions()`);
    },
  }),
  job({
    name: 'retention',
    cron: '7 * * * *',
    work: async (em) => {
      await rows(em, sql`select remove_what_has_ended()`);
      await rows(em, sql`select remove_ended_pictures()`);
      await rows(em, sql`delete from open_requests where ends_at < now()`);
      await endOldExports(em);
    },
  }),
];

export const queues: readonly string[] = jobs.map(({ name }) => name);
