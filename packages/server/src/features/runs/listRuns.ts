import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { Actor } from '../roles/Actor.ts';
import type { RunRow } from './loadRun.ts';
import { Run } from './schema/Run.ts';
import type { RunFilter } from './schema/RunConnection.ts';
import { visibleRuns } from './visibleRuns.ts';

function matching(actor: Actor, filter: RunFilter | null | undefined): Sql {
  const conditions = [visibleRuns(actor)];
  if (filter?.kind) conditions.push(sql`r.kind = any(${filter.kind}::text[])`);
  if (filter?.status) conditions.push(sql`r.status = any(${filter.status}::text[])`);
  if (filter?.actor) conditions.push(isUuid(filter.actor) ? sql`r.actor_id = ${filter.actor}` : sql`false`);
  return sql.join(conditions, sql` and `);
}

/** The newest first: ids of runs grow with time. */
export async function listRuns(
  em: EntityManager,
  actor: Actor,
  filter: RunFilter | null | undefined,
  page: Keyset,
): Promise<Page<Run>> {
  const [from] = page.from ?? [];
  const behind = from
    ? page.backward
      ? sql`and r.id > ${from}::uuid`
      : sql`and r.id < ${from}::uuid`
    : sql``;
  const found = await rows<RunRow>(
    em,
    sql`select r.* from runs r where ${matching(actor, filter)} ${behind}
        order by r.id ${page.backward ? sql`asc` : sql`desc`} limit ${page.size + 1}`,
  );
  return pageOf(found, page, ({ id }) => cursorOf(id), Run.of);
}

export async function countRuns(
  em: EntityManager,
  actor: Actor,
  filter: RunFilter | null | undefined,
): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from runs r where ${matching(actor, filter)}`,
  );
  return count;
}
