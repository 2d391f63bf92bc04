import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../platform/database/asDate.ts';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import { trimText } from '../../platform/text/trimText.ts';
import type { Actor } from '../roles/Actor.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { AccountLock, AccountLockFilter, LockReason } from './AccountLock.ts';

interface LockRow {
  id: string;
  name: string;
  username: string;
  reason: LockReason;
  /** To the microsecond, as the page behind this one begins. */
  locked_at: string;
  until: string | null;
  actor_name: string | null;
  note: string | null;
  locked_from: string | null;
}

type Filter = AccountLockFilter | null | undefined;

const byFailures = sql`c.lock_reason is not distinct from 'FAILURES'`;

function lockedUsers(actor: Actor, filter: Filter): Sql {
  const conditions = [
    sql`u.locked_at is not null and u.deleted_at is null`,
    visibleUsers(actor, 'accounts.lock'),
  ];
  if (filter?.reason) conditions.push(sql`(${byFailures}) = ${filter.reason === 'FAILURES'}`);
  const text = trimText(filter?.text ?? '').toLowerCase();
  if (text) conditions.push(sql`strpos(u.search, ${text}) > 0`);
  return sql`readable_users u left join credentials c on c.user_id = u.id where ${sql.join(conditions, sql` and `)}`;
}

/** A3: the last locked first; the run that locked an account says who did it. A fixed number of statements. */
export async function listLocks(
  em: EntityManager,
  actor: Actor,
  filter: Filter,
  page: Keyset,
): Promise<Page<AccountLock>> {
  const order = page.backward ? sql`asc` : sql`desc`;
  const [at, id] = page.from ?? [];
  const compared = page.backward ? sql`>` : sql`<`;
  const behind = at ? sql`and (u.locked_at, u.id) ${compared} (${at}::timestamptz, ${id}::uuid)` : sql``;
  const found = await rows<LockRow>(
    em,
    sql`select l.*, by_run.actor_name, by_run.note from (
          select u.id, u.name, u.username, u.locked_at, c.locked_from,
            case when ${byFailures} then 'FAILURES' else 'ADMINISTRATOR' end as reason,
            case when ${byFailures} then u.locked_at + interval '12 hours' end as until
          from ${lockedUsers(actor, filter)} ${behind}
          order by u.locked_at ${order}, u.id ${order} limit ${page.size + 1}
        ) l left join lateral (
          select r.actor_name, r.reason as note from changes d join runs r on r.id = d.run_id
          where d.user_id = l.id and d.site_id = ${actor.siteId} and d.field = 'lockedAt' order by d.id desc limit 1
        ) by_run on l.reason = 'ADMINISTRATOR'
        order by l.locked_at ${order}, l.id ${order}`,
  );
  return pageOf(
    found,
    page,
    (lock) => cursorOf(lock.locked_at, lock.id),
    (lock) => ({
      user: { id: lock.id, name: lock.name, username: lock.username },
      reason: lock.reason,
      lockedAt: asDate(lock.locked_at),
      until: asDate(lock.until),
      lockedBy: lock.actor_name,
      note: lock.note,
      address: lock.locked_from,
    }),
  );
}

export async function countLocks(em: EntityManager, actor: Actor, filter: Filter): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from ${lockedUsers(actor, filter)}`,
  );
  return count;
}
