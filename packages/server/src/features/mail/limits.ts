export const OUTBOX_JOB = 'outbox';

/** How many messages are claimed at once, and how many of them are under way at once. */
export const CLAIMED_AT_ONCE = 20;
export const UNDER_WAY = 5;

/** A job hands on to the next after this, so that stopping the server does not wait for the whole outbox. */
export const JOB_MS = 15_000;

/** What is tried again waits longer each time; after the last of these it has failed. */
export const RETRY_MINUTES = [1, 2, 5, 15, 60, 180, 360] as const;
