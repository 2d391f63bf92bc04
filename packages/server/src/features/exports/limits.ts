/** The job that makes the file of an export that is sent. */
export const EXPORT_JOB = 'export';
/** Until when a download can be begun. */
export const DOWNLOAD_HOURS = 1;
/** E1, O1: how long a file is kept. */
export const KEPT_DAYS = 7;
/** E1: above this a link is sent instead of the file. */
export const ATTACHED_BYTES = 10 * 1024 * 1024;
/** What is not fetched may not pile up: exports of a site that are open at a time. */
export const MOST_OPEN = 1_000;
/** Files of a site that are kept at a time. */
export const MOST_KEPT = 20;
/** A file that would be larger is not made. */
export const FILE_BYTES = 1024 ** 3;
/** Downloads that one process reads at once; each holds a connection to the database. */
export const MOST_STREAMS = 6;
/** Of those, the downloads of one person. */
export const MOST_OWN_STREAMS = 2;
/** Whoever takes no byte for so long is cut off. */
export const STALLED_SECONDS = 60;
/** Whoever takes the bytes more slowly is cut off: what is read stands still in the database so long. */
export const STREAM_MINUTES = 60;
