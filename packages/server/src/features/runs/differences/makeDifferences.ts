import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';

/**
 * Fills the relation `differences` from a SELECT of `(ordinal, user_id, field, before, after)`. Worked out once
 * for all users, and in their order, so that the slices written from it touch neighbouring pages.
 */
export async function makeDifferences(em: EntityManager, select: Sql): Promise<void> {
  await rows(
    em,
    sql`create temporary table differences (
          ordinal int not null, user_id uuid not null, field text not null, before jsonb, after jsonb) on commit drop`,
  );
  await rows(
    em,
    sql`insert into differences select d.ordinal, d.user_id, d.field, d.before, d.after from (${select}) d order by d.ordinal`,
  );
  await rows(em, sql`create index on differences (ordinal)`);
  await rows(em, sql`analyze differences`);
}

export function differencesBetween(first: number, last: number): Sql {
  return sql`select * from differences where ordinal between ${first} and ${last}`;
}
