import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** Takes away what is only in `before`, sets the levels of `after`. */
export function levelsWriter(siteId: string, name: string, field: Extract<Field, { kind: 'levels' }>): Sql[] {
  const table = sql.table(field.table);
  const column = sql.ref(field.column);
  return [
    sql`delete from ${table} m using d, jsonb_object_keys(d.before) as gone(id)
        where d.field = ${name} and m.user_id = d.user_id and ${sql.ref(`m.${field.column}`)} = gone.id::uuid
          and not coalesce(d.after ? gone.id, false)`,
    sql`insert into ${table} as m (site_id, user_id, ${column}, level)
        select ${siteId}::uuid, d.user_id, given.id::uuid, given.level::smallint
        from d, jsonb_each_text(d.after) as given(id, level) where d.field = ${name}
        on conflict (user_id, ${column}) do update set level = excluded.level where m.level <> excluded.level`,
  ];
}
