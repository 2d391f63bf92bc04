import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { RunRow } from './loadRun.ts';
import { type RefusalCode, refusalMessages } from './RefusalCode.ts';
import type { Refusal } from './schema/Refusal.ts';
import { comingUsers, userRefs } from './shown/userRefs.ts';

function matching(run: RunRow, code: RefusalCode | null | undefined): Sql {
  return code ? sql`r.run_id = ${run.id} and r.code = ${code}` : sql`r.run_id = ${run.id}`;
}

/** Who is refused and why, in the order of the run. */
export async function runRefusals(
  em: EntityManager,
  run: RunRow,
  page: Keyset,
  code?: RefusalCode | null,
): Promise<Page<Refusal>> {
  const key = sql`(r.ordinal, r.user_id, coalesce(r.field, ''))`;
  const behind = page.from
    ? sql`and ${key} ${page.backward ? sql`<` : sql`>`} (${page.from[0]}::int, ${page.from[1]}::uuid, ${page.from[2]})`
    : sql``;
  const direction = page.backward ? sql`desc` : sql`asc`;
  const found = await rows<{ ordinal: number; user_id: string; code: RefusalCode; field: string | null }>(
    em,
    sql`select r.ordinal, r.user_id, r.code, r.field from run_refusals r
        where ${matching(run, code)} ${behind}
        order by r.ordinal ${direction}, r.user_id ${direction}, coalesce(r.field, '') ${direction}
        limit ${page.size + 1}`,
  );
  const ids = found.map(({ user_id }) => user_id);
  const planned = await rows<{ user_id: string; field: string; after: unknown }>(
    em,
    sql`select user_id, field, after from run_differences
        where run_id = ${run.id} and field = 'existence' and user_id = any(${ids}::uuid[])`,
  );
  const ref = await userRefs(em, ids, comingUsers(planned));
  return pageOf(
    found,
    page,
    ({ ordinal, user_id, field }) => cursorOf(ordinal, user_id, field ?? ''),
    ({ user_id, code: why, field }) => ({
      user: ref(user_id),
      code: why,
      field,
      message: refusalMessages[why],
    }),
  );
}

export async function countRefusals(
  em: EntityManager,
  run: RunRow,
  code?: RefusalCode | null,
): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from run_refusals r where ${matching(run, code)}`,
  );
  return count;
}

export async function refusalsByCode(em: EntityManager, run: RunRow) {
  const found = await rows<{ code: RefusalCode; count: number }>(
    em,
    sql`select code, count(*)::int as count from run_refusals where run_id = ${run.id} group by code order by 2 desc, 1`,
  );
  return found.map(({ code, count }) => ({ code, count, message: refusalMessages[code] }));
}
