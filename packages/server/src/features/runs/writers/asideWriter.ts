import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** A row while there is a value, none while there is none. */
export function asideWriter(siteId: string, name: string, field: Extract<Field, { kind: 'aside' }>): Sql[] {
  const table = sql.table(field.table);
  const column = sql.ref(field.column);
  return [
    sql`delete from ${table} a using d where d.field = ${name} and d.after is null and a.user_id = d.user_id`,
    sql`insert into ${table} (site_id, user_id, ${column})
        select ${siteId}::uuid, d.user_id, d.after from d where d.field = ${name} and d.after is not null
        on conflict (user_id) do update set ${column} = excluded.${column}`,
  ];
}
