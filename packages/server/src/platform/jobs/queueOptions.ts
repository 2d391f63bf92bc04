import type { ConstructorOptions, QueueOptions } from 'pg-boss';

/** The schema of the job queue; the owner installs it, the application only works in it. */
export const JOBS_SCHEMA = 'jobs';

/** A worker that stops beating is taken over within a minute; a job may take as long as it beats. */
export const queueOptions: QueueOptions & { notify: boolean } = {
  heartbeatSeconds: 20,
  expireInSeconds: 6 * 60 * 60,
  retryLimit: 5,
  retryDelay: 1,
  deleteAfterSeconds: 7 * 24 * 60 * 60,
  notify: true,
};

export const workerOptions: ConstructorOptions = {
  schema: JOBS_SCHEMA,
  migrate: false,
  createSchema: false,
  superviseIntervalSeconds: 15,
  monitorIntervalSeconds: 15,
  reindex: false,
};
