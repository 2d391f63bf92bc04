import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

/** Takes away the ids of `before` and adds those of `after`. */
export function setWriter(siteId: string, name: string, field: Extract<Field, { kind: 'set' }>): Sql[] {
  const table = sql.table(field.table);
  const column = sql.ref(field.column);
  return [
    sql`delete from ${table} m using d, jsonb_array_elements_text(d.before) as gone(id)
        where d.field = ${name} and m.user_id = d.user_id and ${sql.ref(`m.${field.column}`)} = gone.id::uuid`,
    sql`insert into ${table} (site_id, user_id, ${column})
        select ${siteId}::uuid, d.user_id, added.id::uuid from d, jsonb_array_elements_text(d.after) as added(id)
        where d.field = ${name} on conflict do nothing`,
  ];
}
