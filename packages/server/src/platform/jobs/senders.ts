import type { PgBoss } from 'pg-boss';

interface Sender {
  boss: PgBoss;
  /** What is at work is to come to its end. */
  stopping: boolean;
}

/** The job queue of each database connection that has one, by the configuration that all its managers share. */
export const senders = new WeakMap<object, Sender>();
