import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely } from 'pg-boss';
import type { JobData } from './JobDefinition.ts';
import { senders } from './senders.ts';

/** False once the process is stopping: what is left is for another. */
export function takesJobs(em: EntityManager): boolean {
  return senders.has(em.config);
}

/**
 * Enqueues in the transaction of `em`: the job exists if and only if the transaction commits. With a key, none where
 * there has been one with that key in the same minute of the clock.
 */
export async function sendJob(
  em: EntityManager,
  name: string,
  data: JobData,
  oncePerMinute?: string,
): Promise<void> {
  const boss = senders.get(em.config);
  if (!boss)
    throw new Error(`Job ${name} was sent before the job queue was started, or after it was stopped.`);
  const once = oncePerMinute ? { singletonKey: oncePerMinute, singletonSeconds: 60 } : {};
  await boss.send(name, data, { db: fromKysely(em.getKysely()), ...once });
}
