/** Runs on more users than this go on as a job. */
export const BACKGROUND_ABOVE = 5_000;
/** B1 */
export const MOST_USERS = 1_000_000;
/** B2 */
export const PLAN_HOURS = 24;
/** B5 */
export const UNDO_DAYS = 30;
/** The name of the job that works on one run. */
export const RUN_JOB = 'run';
/** The name of the job that goes on with a run whose users have logged off (B7). */
export const WAITING_JOB = 'waiting-run';
