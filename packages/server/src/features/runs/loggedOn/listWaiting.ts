import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Page } from '../../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../../platform/graphql/pageArguments.ts';
import type { WaitingUser } from '../schema/WaitingUser.ts';
import { userRefs } from '../shown/userRefs.ts';

/** For whom a run waits, in the order of their ids. */
export async function listWaiting(
  em: EntityManager,
  runId: string,
  page: Keyset,
): Promise<Page<WaitingUser>> {
  const [after] = page.from ?? [];
  const behind = after
    ? page.backward
      ? sql`and user_id < ${after}::uuid`
      : sql`and user_id > ${after}::uuid`
    : sql``;
  const found = await rows<{ user_id: string; since: Date; until: Date }>(
    em,
    sql`select user_id, since, until from run_waiting where run_id = ${runId} ${behind}
        order by user_id ${page.backward ? sql`desc` : sql`asc`} limit ${page.size + 1}`,
  );
  const ref = await userRefs(
    em,
    found.map(({ user_id }) => user_id),
  );
  return pageOf(
    found,
    page,
    ({ user_id }) => cursorOf(user_id),
    ({ user_id, since, until }) => ({ user: ref(user_id), since, until }),
  );
}

export async function countWaiting(em: EntityManager, runId: string): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from run_waiting where run_id = ${runId}`,
  );
  return count;
}
