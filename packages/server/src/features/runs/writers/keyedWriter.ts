import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** Takes away what is only in `before`, sets the values of `after`. */
export function keyedWriter(siteId: string, name: string, field: Extract<Field, { kind: 'keyed' }>): Sql[] {
  const table = sql.table(field.table);
  const key = sql.ref(field.key);
  const value = sql.ref(field.value);
  return [
    sql`delete from ${table} m using d, jsonb_object_keys(d.before) as gone(key)
        where d.field = ${name} and m.user_id = d.user_id and ${sql.ref(`m.${field.key}`)} = gone.key
          and not coalesce(d.after ? gone.key, false)`,
    sql`insert into ${table} as m (site_id, user_id, ${key}, ${value})
        select ${siteId}::uuid, d.user_id, given.key, given.value::${sql.raw(field.type)}
        from d, jsonb_each(d.after) as given(key, value) where d.field = ${name}
        on conflict (user_id, ${key}) do update set ${value} = excluded.${value}`,
  ];
}
