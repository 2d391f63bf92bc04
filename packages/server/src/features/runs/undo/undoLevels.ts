import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';

type LevelsField = Extract<Field, { kind: 'levels' }>;

/** Each level that the run touched: as it was, as the run left it, as it is. */
function elements(targets: Sql, undone: string, name: string, field: LevelsField): Sql {
  return sql`
    select e.*, m.level as now
    from (
      select t.ordinal, t.user_id, x.id::uuid as id, x.old::smallint as old, x.new::smallint as new
      from ${targets} t join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = ${name},
      lateral (select coalesce(b.key, a.key) as id, b.value as old, a.value as new
               from jsonb_each_text(c.before) b full join jsonb_each_text(c.after) a on a.key = b.key) x
    ) e
    left join ${sql.table(field.table)} m on m.user_id = e.user_id and ${sql.ref(`m.${field.column}`)} = e.id`;
}

export function undoLevels(targets: Sql, undone: string, name: string, field: LevelsField): Sql {
  return sql`
    select e.ordinal, e.user_id, ${name}::text as field,
      jsonb_object_agg(e.id, e.now) filter (where e.now is not null) as before,
      jsonb_object_agg(e.id, e.old) filter (where e.old is not null) as after
    from (${elements(targets, undone, name, field)}) e
    where e.now is not distinct from e.new
      and (e.old is null or exists (select from ${sql.table(field.names)} named where named.id = e.id))
    group by e.ordinal, e.user_id`;
}

export function conflictingLevels(targets: Sql, undone: string, name: string, field: LevelsField): Sql {
  return sql`
    select distinct e.ordinal, e.user_id, 'CONFLICT' as code, ${name}::text as field, null::jsonb as detail
    from (${elements(targets, undone, name, field)}) e
    where e.now is distinct from e.new and e.now is distinct from e.old`;
}
