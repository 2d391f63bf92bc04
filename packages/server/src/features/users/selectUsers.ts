import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { userColumns } from './userColumns.ts';

/** One statement: which users (a SELECT of `id` and whatever else), then what is asked for of each. */
export function selectUsers(actor: Actor, page: Sql, requested: Requested, more: Sql = sql``): Sql {
  const columns = [...userColumns(actor, requested)].map(
    ([field, column]) => sql`${column} as ${sql.id(field)}`,
  );
  return sql`with page as materialized (${page})
    select ${sql.join(columns)} ${more}
    from page join readable_users u on u.id = page.id`;
}
