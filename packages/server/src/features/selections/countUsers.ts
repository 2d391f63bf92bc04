import type { EntityManager } from '@mikro-orm/postgresql';
import { row, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { filterCondition } from './filterCondition.ts';
import type { UserFilter } from './UserFilter.ts';
import { visibleUsers } from './visibleUsers.ts';

export interface UserCount {
  count: number;
  isExact: boolean;
}

const EXACT_UP_TO = 100_000;

/** Counts up to 100,000; where the planner expects far more, or there are more, its estimate is the answer. */
export function countUsers(em: EntityManager, actor: Actor, filter: UserFilter): Promise<UserCount> {
  return countMatching(em, sql`${visibleUsers(actor, 'users.read')} and ${filterCondition(filter)}`);
}

/** The same for a condition over `u`, a row of readable_users. */
export function countMatching(em: EntityManager, condition: Sql): Promise<UserCount> {
  return countRows(em, sql`select 1 from readable_users u where ${condition}`);
}

/** The same for the rows of any query. */
export async function countRows(em: EntityManager, matching: Sql): Promise<UserCount> {
  const expected = await estimate(em, matching);
  if (expected > 2 * EXACT_UP_TO) return { count: expected, isExact: false };
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from (${matching} limit ${EXACT_UP_TO + 1}) counted`,
  );
  return count > EXACT_UP_TO
    ? { count: Math.max(count, expected), isExact: false }
    : { count, isExact: true };
}

async function estimate(em: EntityManager, query: Sql): Promise<number> {
  const explained = await row<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    em,
    sql`explain (format json) ${query}`,
  );
  return explained['QUERY PLAN'][0].Plan['Plan Rows'];
}
