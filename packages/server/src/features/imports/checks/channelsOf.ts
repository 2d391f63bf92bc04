import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Channels that every site has. */
const USUAL = [
  'VOICE',
  'PHONE',
  'CHAT',
  'EMAIL',
  'SMS',
  'CALLBACK',
  'FAX',
  'SOCIAL',
  'TASK',
  'VIDEO',
  'WHATSAPP',
];

/** I6: the channels of a site, so that a typing error makes none: the usual ones and those that users have. */
export function channelsOf(siteId: string): Sql {
  return sql`select unnest(${USUAL}::text[]) as value
    union select channel from user_capacities where site_id = ${siteId}`;
}

/** `E-mail` is EMAIL, `Screen Share` is SCREEN_SHARE. */
export function channelKey(name: Sql): Sql {
  return sql`regexp_replace(lower(${name}), '[^[:alnum:]]', '', 'g')`;
}
