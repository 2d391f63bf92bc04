import { sql } from '../../platform/database/sql.ts';

/** By e-mail, else by SMS: how the user `u` is reached, or null. */
export const channelOf = sql`case when u.email is not null then 'EMAIL' when u.mobile is not null then 'SMS' end`;
