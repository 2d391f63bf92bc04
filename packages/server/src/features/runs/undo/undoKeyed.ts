import { type Sql, sql } from '../../../platform/database/sql.ts';
import { differencesOfEach } from '../differences/differencesOfEach.ts';
import type { Field } from '../fields.ts';
import { changesOfRun } from './changesOfRun.ts';

type KeyedField = Extract<Field, { kind: 'keyed' | 'personal' }>;

/** Each key of the user of `t` that the run touched: its value as it was, as the run left it, as it is. */
function touched({ table, key, value }: KeyedField): Sql {
  return sql`(
    select coalesce(b.key, a.key) as key, b.value as old, a.value as new, h.value as now
    from jsonb_each(t.before) b full join jsonb_each(t.after) a on a.key = b.key
    left join (select ${sql.ref(key)} as key, to_jsonb(${sql.ref(value)}) as value
               from ${sql.table(table)} m where m.user_id = t.user_id) h on h.key = coalesce(b.key, a.key))`;
}

export function undoKeyed(targets: Sql, undone: string, name: string, field: KeyedField): Sql {
  return differencesOfEach(
    changesOfRun(targets, undone, name),
    name,
    sql`
      select jsonb_object_agg(e.key, e.now) filter (where e.now is not null) as before,
        jsonb_object_agg(e.key, e.old) filter (where e.old is not null) as after
      from ${touched(field)} e where e.now is not distinct from e.new`,
  );
}

export function conflictingKeys(targets: Sql, undone: string, name: string, field: KeyedField): Sql {
  return sql`
    select t.ordinal, t.user_id, 'CONFLICT' as code, ${name}::text as field, null::jsonb as detail
    from ${changesOfRun(targets, undone, name)} t
    where exists (select from ${touched(field)} e where e.now is distinct from e.new and e.now is distinct from e.old)`;
}
