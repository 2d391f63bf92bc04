import { PgBoss } from 'pg-boss';
import type { Database } from '../database/connect.ts';
import { log } from '../logging/log.ts';
import type { JobDefinition } from './JobDefinition.ts';
import { workerOptions } from './queueOptions.ts';
import { senders } from './senders.ts';

interface Options {
  database: Database;
  appUrl: string;
  jobs: readonly JobDefinition[];
  /** False: this process only sends jobs, others work on them. */
  work: boolean;
}

const DRAIN_MS = 30_000;

export async function startJobs({
  database,
  appUrl,
  jobs,
  work,
}: Options): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: appUrl,
    application_name: 'muster jobs',
    max: 4,
    supervise: work,
    schedule: work,
    useListenNotify: work,
    ...workerOptions,
  });
  boss.on('error', (err) => log.error({ err }, 'The job queue has a problem'));
  await boss.start();
  const sender = { boss, stopping: false };
  senders.set(database.config, sender);
  if (work) await Promise.all(jobs.map((job) => workOn(boss, database, job)));
  return {
    stop: async () => {
      sender.stopping = true;
      await boss.stop({ graceful: true, timeout: DRAIN_MS });
      senders.delete(database.config);
    },
  };
}

async function workOn(
  boss: PgBoss,
  database: Database,
  { name, concurrency = 1, cron, work }: JobDefinition,
) {
  if (cron) await boss.schedule(name, cron, {}, { singletonKey: name });
  // A job that is tried again or taken over brings no notification, so polling goes on beside it.
  const options = {
    batchSize: 1,
    localConcurrency: concurrency,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 2,
  };
  await boss.work<Record<string, string>>(name, options, async (claimed) => {
    for (const { id, data } of claimed) {
      try {
        await work(database.em.fork(), data ?? {});
      } catch (err) {
        log.error({ err, job: name, id }, 'A job failed and will be tried again');
        throw err;
      }
    }
  });
}
