import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, type Sql, sql } from '../../platform/database/sql.ts';

/** The relation of a run's users for as long as its transaction lives. */
export const allTargets: Sql = sql`targets`;

/** Fills `targets` from a SELECT of `(user_id)` or `(ordinal, user_id)`; returns how many there are. */
export async function makeTargets(em: EntityManager, select: Sql): Promise<number> {
  await rows(
    em,
    sql`create temporary table targets (ordinal int not null, user_id uuid not null) on commit drop`,
  );
  const count = await affected(em, sql`insert into targets (ordinal, user_id) ${select}`);
  // Whatever the planner believes of the other side of a join, the worst it can choose is a probe for each row.
  await rows(em, sql`create index on targets (user_id)`);
  await rows(em, sql`analyze targets`);
  return count;
}

/** Locks in the order of the ids, which every run does, so that runs wait for each other and never block. */
export async function lockTargets(em: EntityManager): Promise<void> {
  await rows(
    em,
    // One by one: the planner would rather read all users of the site in order.
    sql`select count(*) from (select user_id from targets order by user_id offset 0) t
        cross join lateral (select from users u where u.id = t.user_id for no key update) locked`,
  );
}

export async function lockPools(em: EntityManager, siteId: string): Promise<void> {
  await rows(
    em,
    sql`select license from license_pools where site_id = ${siteId} order by license for no key update`,
  );
}

export function numbered(select: Sql): Sql {
  return sql`select row_number() over (order by id)::int as ordinal, id as user_id from (${select}) chosen(id)`;
}
