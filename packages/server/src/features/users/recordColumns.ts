import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';

export type Columns = ReadonlyMap<string, Sql>;

/** The fields of a record of the site's structure that are asked for, as SQL over `r`; `own` are those of its kind alone. */
export function recordColumns(requested: Requested | undefined, own: Record<string, Sql> = {}): Columns {
  const columns = new Map<string, Sql>([['id', sql`r.id`]]);
  for (const field of requested?.keys() ?? []) {
    const column = own[field] ?? known[field];
    if (column) columns.set(field, column);
  }
  return columns;
}

export function jsonObject(columns: Columns): Sql {
  return sql`json_build_object(${sql.join([...columns].flatMap(([field, column]) => [sql.lit(field), column]))})`;
}

const known: Record<string, Sql> = {
  name: sql`r.name`,
  code: sql`r.code`,
  userType: sql`r.user_type`,
  builtIn: sql`r.built_in`,
  parentId: sql`r.parent_id`,
  path: sql`(select json_agg(o.name order by array_position(r.path, o.id)) from org_units o where o.id = any(r.path))`,
  isLeaf: sql`not exists (select from org_units o where o.parent_id = r.id)`,
};
