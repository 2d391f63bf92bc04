import type { EntityManager } from '@mikro-orm/postgresql';
import { row, type Sql, sql } from '../../../platform/database/sql.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
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
  const probe = await usersOutweigh(em);
  const joins = userKeys.filter((key) => looksUp(checking, key)).map((key) => ownerJoin(key, siteId, probe));
  const everybody = reachesSite(actor, 'imports.run');
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

/**
 * Whether there are so many more users than rows that a probe of the index for each row is cheaper than reading all
 * users once for each key. The planner believes the opposite until there are a hundred times more.
 */
async function usersOutweigh(em: EntityManager): Promise<boolean> {
  const { outweigh } = await row<{ outweigh: boolean }>(
    em,
    sql`select pg_relation_size('users') / ${BYTES_A_USER} > 5 * (select count(*) from staged) as outweigh`,
  );
  return outweigh;
}

const BYTES_A_USER = 400;

export function ownerColumn({ staged }: UserKey): Sql {
  return sql.ref(`${staged}_owner`);
}

function alias({ staged }: UserKey): Sql {
  return sql.ref(`of_${staged}`);
}

function looksUp({ has }: Checking, { column }: UserKey): boolean {
  return has(column) || (column === 'username' && has('email')) || (column === 'agentId' && has('username'));
}

function ownerJoin(key: UserKey, siteId: string, probe: boolean): Sql {
  const value =
    key.column === 'username'
      ? usernameOf
      : key.column === 'agentId'
        ? agentIdOf
        : sql.ref(`s.${key.staged}`);
  const wanted = key.folded ? sql`lower(${value})` : value;
  const owner = sql`select o.id, o.${sql.ref(key.userColumn)} as key`;
  const given = sql.ref(`given_${key.staged}`);
  // By a site whose id the planner does not see: for one that its statistics do not know yet, such as after a first
  // import, it expects a single user, and reads all of them by another index of the site for each row. The
  // value is worked out beside, as row-level security takes no index for an expression that it does not know.
  return probe
    ? sql`cross join lateral (select ${wanted} as key offset 0) ${given}
          left join lateral (${owner} from users o where o.site_id = (select current_site()) and o.deleted_at is null
            and o.${sql.ref(key.userColumn)} = ${given}.key offset 0) ${alias(key)} on true`
    : sql`left join (${owner} from readable_users o where o.site_id = ${siteId} and o.deleted_at is null) ${alias(key)}
          on ${alias(key)}.key = ${wanted}`;
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
