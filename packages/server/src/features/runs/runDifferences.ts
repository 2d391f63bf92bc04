import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { RunRow } from './loadRun.ts';
import { describeDifference } from './shown/describeDifference.ts';
import type { UserDifference } from './shown/FieldDifference.ts';
import { inheritedChanges, inheritedName } from './shown/inheritedChanges.ts';
import { namesOf, type StoredDifference } from './shown/namesOf.ts';
import { comingUsers, userRefs } from './shown/userRefs.ts';

const applied = new Set(['APPLIED', 'PARTLY_WAITING', 'UNDONE']);

/** Where the differences of a run stand: a plan's beside it, an applied run's in the change log. */
export function differencesOf(run: RunRow): Sql {
  return applied.has(run.status) ? sql`changes` : sql`run_differences`;
}

function matching(run: RunRow, search: string | null | undefined): Sql {
  // Rows without a user tell of the site itself.
  if (!search) return sql`d.run_id = ${run.id} and d.user_id is not null`;
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`d.run_id = ${run.id} and d.user_id in (
    select u.id from readable_users u where u.site_id = ${run.site_id} and u.search like ${pattern})`;
}

/** The differences of a run, a node a user, in the order of their ids. A fixed number of statements. */
export async function runDifferences(
  em: EntityManager,
  run: RunRow,
  page: Keyset,
  search?: string | null,
): Promise<Page<UserDifference>> {
  const [after] = page.from ?? [];
  const behind = after
    ? page.backward
      ? sql`and d.user_id < ${after}::uuid`
      : sql`and d.user_id > ${after}::uuid`
    : sql``;
  const direction = page.backward ? sql`desc` : sql`asc`;
  const found = await rows<{ user_id: string; fields: StoredDifference[] }>(
    em,
    sql`select d.user_id, jsonb_agg(jsonb_build_object('user_id', d.user_id, 'field', d.field,
          'before', d.before, 'after', d.after) order by d.field) as fields
        from ${differencesOf(run)} d where ${matching(run, search)} ${behind}
        group by d.user_id order by d.user_id ${direction} limit ${page.size + 1}`,
  );
  const all = found.flatMap(({ fields }) => fields);
  // Of an applied run the groups may have other values by now; what followed then is not known any more.
  const inherited = applied.has(run.status) ? [] : await inheritedChanges(em, run.site_id, all);
  const names = await namesOf(em, [...all, ...inherited]);
  const ref = await userRefs(
    em,
    found.map(({ user_id }) => user_id),
    comingUsers(all),
  );
  return pageOf(
    found,
    page,
    ({ user_id }) => cursorOf(user_id),
    ({ user_id, fields }) => ({
      user: ref(user_id),
      fields: [
        ...fields.flatMap((field) => describeDifference(field, names)),
        ...inherited
          .filter((one) => one.user_id === user_id)
          .flatMap((one) => describeDifference(one, names))
          .map((shown) => ({ ...shown, field: inheritedName(shown.field) })),
      ],
    }),
  );
}

export async function countDifferences(
  em: EntityManager,
  run: RunRow,
  search?: string | null,
): Promise<number> {
  if (!search && run.changed !== null) return run.changed;
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(distinct d.user_id)::int as count from ${differencesOf(run)} d where ${matching(run, search)}`,
  );
  return count;
}
