import type { EntityManager } from '@mikro-orm/postgresql';

/** A kind of job. Its body is safe to run twice: a worker that dies is taken over. */
export interface JobDefinition {
  name: string;
  /** How many of them one process works on at once; 1 without it. */
  concurrency?: number;
  /** Also started by itself at these times (cron, UTC), once for all processes. */
  cron?: string;
  work(em: EntityManager, data: JobData): Promise<void>;
}

export type JobData = Readonly<Record<string, string>>;

/** Keeps the types of each job's own data out of the list of all jobs. */
export function job<Data extends JobData>(
  definition: Omit<JobDefinition, 'work'> & { work(em: EntityManager, data: Data): Promise<void> },
): JobDefinition {
  return { ...definition, work: (em, data) => definition.work(em, data as Data) };
}
