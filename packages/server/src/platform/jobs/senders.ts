import type { PgBoss } from 'pg-boss';

/** The job queue of each database connection that has one, by the configuration that all its managers share. */
export const senders = new WeakMap<object, PgBoss>();
