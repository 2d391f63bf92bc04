import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { Checking } from '../checks/Checking.ts';
import { type UserKey, userKeys } from '../userKeys.ts';
import { makeTable } from './makeTable.ts';

/** U2: where a file has no username, the e-mail address stands in. */
export const usernameOf: Sql = sql`coalesce(nullif(s.username, ''), nullif(s.email, ''))`;

/** U2: the agent ID defaults to the username where that fits. */
const agentIdOf: Sql = sql`coalesce(nullif(s.agent_id, ''),
  case when s.username ~ '^[A-Za-z0-9._-]{1,64}$' then s.username end)`;

/**
 * `matched (row_number, user_id, username_owner, email_owner, …)`: the user that each row is about (I8), null for
 * a new one, and who has its keys today. One statement, whatever the number of rows.
 */
export async function matchUsers(em: EntityManager, checking: Checking): Promise<void> {
  const { actor, siteId } = checking;
  const owners = userKeys.map((key) => (looksUp(checking, key) ? sql`${alias(key)}.id` : sql`null::uuid`));
  const joins = userKeys.filter((key) => looksUp(checking, key)).map((key) => ownerJoin(key, siteId));
  const everybody = actor.permissions.get('imports.run')?.has('SITE');
  const seen = everybody
    ? sql`m.matched_id`
    : sql`(select u.id from readable_users u where u.id = m.matched_id and ${visibleUsers(actor, 'imports.run')})`;
  await makeTable(
    em,
    'matched',
    sql`select m.*, ${seen} as user_id from (
          select s.row_number, ${match(checking)} as matched_id,
            ${sql.join(userKeys.map((key, i) => sql`${owners[i] as Sql} as ${ownerColumn(key)}`))}
          from staged s ${sql.join(joins, sql` `)}) m`,
  );
}

export function ownerColumn({ staged }: UserKey): Sql {
  return sql.ref(`${staged}_owner`);
}

function alias({ staged }: UserKey): Sql {
  return sql.ref(`of_${staged}`);
}

function looksUp({ has }: Checking, { column }: UserKey): boolean {
  return has(column) || (column === 'username' && has('email')) || (column === 'agentId' && has('username'));
}

function ownerJoin(key: UserKey, siteId: string): Sql {
  const value =
    key.column === 'username'
      ? usernameOf
      : key.column === 'agentId'
        ? agentIdOf
        : sql.ref(`s.${key.staged}`);
  const of = alias(key);
  return sql`left join readable_users ${of} on ${of}.site_id = ${siteId} and ${of}.deleted_at is null
    and ${of}.${sql.ref(key.userColumn)} = ${key.folded ? sql`lower(${value})` : value}`;
}

/** I8: by username, else e-mail, else agent ID; a username that the e-mail address stands in for comes last. */
function match({ has, options: { matchKey } }: Checking): Sql {
  const given = (column: 'username' | 'agent_id') =>
    sql`case when s.${sql.ref(column)} <> '' then ${sql.ref(`of_${column}`)}.id end`;
  const byEmail = has('email') ? [sql`of_email.id`] : [];
  const byAgentId = has('agentId') ? [given('agent_id')] : [];
  const byUsername = has('username', 'email') ? [sql`of_username.id`] : [];
  const ways = {
    AUTOMATIC: [...(has('username') ? [given('username')] : []), ...byEmail, ...byAgentId, ...byUsername],
    USERNAME: byUsername,
    EMAIL: byEmail,
    AGENT_ID: byAgentId,
  }[matchKey];
  return sql`coalesce(${sql.join([...ways, sql`null::uuid`, sql`null::uuid`])})`;
}
