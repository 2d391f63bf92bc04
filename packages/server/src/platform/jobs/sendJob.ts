import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely } from 'pg-boss';
import type { JobData } from './JobDefinition.ts';
import { senders } from './senders.ts';

/** False once the process is stopping: what is left is for another. What is at work still sends what it has to. */
export function takesJobs(em: EntityManager): boolean {
  return senders.get(em.config)?.stopping === false;
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
  const sender = senders.get(em.config);
  if (!sender)
    throw new Error(`Job ${name} was sent before the job queue was started, or after it was stopped.`);
  const once = oncePerMinute ? { singletonKey: oncePerMinute, singletonSeconds: 60 } : {};
  await sender.boss.send(name, data, { db: fromKysely(em.getKysely()), ...once });
}
