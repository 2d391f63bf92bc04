import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** A value of a difference as its column takes it. */
export function asideValue({ type }: Extract<Field, { kind: 'aside' }>, value: Sql): Sql {
  return type === 'jsonb' ? value : sql`${value} #>> '{}'`;
}

/** A row while there is a value, none while there is none. */
export function asideWriter(siteId: string, name: string, field: Extract<Field, { kind: 'aside' }>): Sql[] {
  const table = sql.table(field.table);
  const column = sql.ref(field.column);
  const value = asideValue(field, sql`d.after`);
  return [
    sql`delete from ${table} a using d where d.field = ${name} and d.after is null and a.user_id = d.user_id`,
    sql`insert into ${table} (site_id, user_id, ${column})
        select ${siteId}::uuid, d.user_id, ${value} from d where d.field = ${name} and d.after is not null
        on conflict (user_id) do update set ${column} = excluded.${column}`,
  ];
}
