import 'reflect-metadata';
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
    },
  }),
];

export const queues: readonly string[] = jobs.map(({ name }) => name);
