import { type Sql, sql } from '../../../platform/database/sql.ts';
import { ownerColumn } from '../staging/matchUsers.ts';
import { keyColumn, type UserKey, userKeys } from '../userKeys.ts';
import type { Check } from './Checking.ts';

const matching = ['username', 'email', 'agentId'];

/** Keys of a row that belong to another user than the one the row is about. */
export const keysTaken: Check = (checking) => {
  const { has, lanId } = checking;
  const keys = userKeys.filter(({ column }) => has(column));
  // The e-mail address stands in for the username of a new user, so it may clash there too.
  const standIn = has('email')
    ? [
        sql`('email', 'USERNAME_TAKEN', case when m.user_id is null
    and nullif(s.username, '') is null and m.email_owner is null then m.username_owner end, s.email)`,
      ]
    : [];
  // A LAN ID is the agent ID as well.
  const lanIds = lanId
    ? [
        sql`('lanId', 'AGENT_ID_TAKEN', case when m.user_id is null and s.username <> ''
          and s.agent_id is null and m.username_owner is null then m.agent_id_owner end, s.username)`,
      ]
    : [];
  // Few rows have any of this, so the others are left out before anything is looked at closely.
  const owned = userKeys.map(
    (key) =>
      sql`m.${ownerColumn(key)} <> m.user_id or m.user_id is null and m.${ownerColumn(key)} is not null`,
  );
  return sql`
    select m.row_number, t.column_key, t.code, t.value, jsonb_build_object('owner', t.owner) as detail
    from (select * from matched m where ${sql.join(owned, sql` or `)}) m join staged s on s.row_number = m.row_number
    cross join lateral (values ${sql.join([...keys.map((key) => taken(key, lanId)), ...standIn, ...lanIds])}) as t(column_key, code, owner, value)
    where t.owner is not null and t.owner is distinct from m.user_id`;
};

function taken(key: UserKey, lanId: boolean): Sql {
  const { column, staged, taken: code } = key;
  const owner = sql`case when ${sql.ref(`s.${staged}`)} <> '' then m.${ownerColumn(key)} end`;
  const ambiguous = matching.includes(column)
    ? sql`case when m.user_id is null then ${code}::text else 'KEY_AMBIGUOUS' end`
    : sql`${code}::text`;
  return sql`(${sql.lit(keyColumn(key, lanId))}, ${ambiguous}, ${owner}, ${sql.ref(`s.${staged}`)})`;
}
