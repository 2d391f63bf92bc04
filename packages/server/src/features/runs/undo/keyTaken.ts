import { type Sql, sql } from '../../../platform/database/sql.ts';

const keys = ['username_key', 'email_key', 'agent_id_key', 'extension', 'pbx_id', 'numeric_id', 'mobile'];

/** Somebody who is not deleted has one of the keys of the deleted user `u`: a condition. */
export const keyTaken: Sql = sql`exists (${sql.join(
  keys.map(
    (key) => sql`select from users other
      where other.site_id = u.site_id and other.deleted_at is null and ${sql.ref(`other.${key}`)} = ${sql.ref(`u.${key}`)}`,
  ),
  sql` union all `,
)})`;
