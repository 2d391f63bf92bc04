import { sql } from '../../platform/database/sql.ts';

/** A row of queue_presence, `q`, as it is shown. */
export const presenceColumns = sql`q.user_id as "userId", q.logged_on_at as "loggedOnAt", q.profile_id as "profileId",
  q.contact_since as "contactSince", q.log_off_after_contact as "logOffAfterContact"`;
